package io.reckon.scheduler.answer;

import io.reckon.scheduler.policy.ProbeRule;
import io.reckon.scheduler.policy.Thrift;
import io.reckon.scheduler.search.SearchSettings;
import java.time.Duration;

/**
 * How questions are solved.
 *
 * @param search how searches call the models
 * @param probe how many samples judge the difficulty
 * @param thrift what accuracy is worth to the policy
 * @param estimatePatience time that one estimate of the difficulty is waited for, at most
 */
public record SolverSettings(SearchSettings search, ProbeRule probe, Thrift thrift, Duration estimatePatience) {}
