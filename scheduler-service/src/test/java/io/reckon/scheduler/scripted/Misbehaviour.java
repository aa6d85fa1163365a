package io.reckon.scheduler.scripted;

import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Samples that a proposer may return, but had better not: the counts are right, what is counted is not. */
public enum Misbehaviour {
    /** No step, and no end. */
    EMPTY {
        @Override
        Sample of(Sample sample) {
            return new Sample(sample.prefix(), List.of(), false, sample.generatedTokens());
        }
    },
    /** No step, but an end. */
    ENDED_WITHOUT_STEP {
        @Override
        Sample of(Sample sample) {
            return new Sample(sample.prefix(), List.of(), true, sample.generatedTokens());
        }
    },
    /** Never an end. */
    UNFINISHED {
        @Override
        Sample of(Sample sample) {
            return new Sample(sample.prefix(), sample.steps(), false, sample.generatedTokens());
        }
    },
    /** A blank step at the end. */
    BLANK {
        @Override
        Sample of(Sample sample) {
            return new Sample(sample.prefix(), appended(sample, " \t"), sample.finished(), sample.generatedTokens());
        }
    },
    /** A step of two lines. */
    LINE_ENDS {
        @Override
        Sample of(Sample sample) {
            return new Sample(sample.prefix(), appended(sample, "a\nb"), sample.finished(), sample.generatedTokens());
        }
    },
    /** More steps than were asked for. */
    LONG {
        @Override
        Sample of(Sample sample) {
            List<String> steps = new ArrayList<>(Collections.nCopies(3, "Bob: 1 + 1 = 2"));
            steps.addAll(sample.steps());
            return new Sample(sample.prefix(), steps, sample.finished(), sample.generatedTokens());
        }
    },
    /** The same sample for every continuation of a prefix. */
    DUPLICATE {
        @Override
        Sample of(Sample sample) {
            return sample;
        }

        @Override
        List<Sample> ofAll(List<Sample> samples) {
            Map<Integer, Sample> first = new HashMap<>();
            samples.forEach(sample -> first.putIfAbsent(sample.prefix(), sample));
            return samples.stream().map(sample -> first.get(sample.prefix())).toList();
        }
    };

    /** A proposer that works as {@code proposer} does, and returns this. */
    public Proposer with(Proposer proposer) {
        return call -> {
            Proposal proposal = proposer.propose(call);
            return new Proposal(ofAll(proposal.samples()), proposal.usage(), proposal.modelDigest());
        };
    }

    abstract Sample of(Sample sample);

    List<Sample> ofAll(List<Sample> samples) {
        return samples.stream().map(this::of).toList();
    }

    private static List<String> appended(Sample sample, String step) {
        List<String> steps = new ArrayList<>(sample.steps());
        steps.add(step);
        return steps;
    }
}
