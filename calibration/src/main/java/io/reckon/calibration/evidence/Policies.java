package io.reckon.calibration.evidence;

import io.reckon.calibration.strategy.Contender;
import java.util.Comparator;
import java.util.List;

/** Contenders that choose a strategy for each question. */
final class Policies {

    private Policies() {}

    static boolean isPolicy(Contender contender) {
        return contender instanceof Contender.Policy;
    }

    /** The policies among these, the one that the headline figures are about first. */
    static List<Contender> headlineFirst(List<Contender> contenders, Contender headline) {
        return contenders.stream()
                .filter(Policies::isPolicy)
                .sorted(Comparator.comparing((Contender contender) -> !contender.equals(headline)))
                .toList();
    }
}
