package io.reckon.calibration.strategy;

import java.util.OptionalDouble;

/** Reads the labels of contenders. */
final class ContenderLabel {

    private ContenderLabel() {}

    static Contender parse(String label) {
        return switch (label) {
            case "majority" -> Contender.MAJORITY_VOTE;
            case "best-of-n" -> new Contender.BestOfN();
            case "best-of-n-weighted" -> new Contender.BestOfNWeighted();
            case "beam" -> new Contender.BeamSearch(Contender.DEFAULT_WIDTH);
            case "beam:sqrt" -> new Contender.SquareRootBeamSearch();
            case "lookahead" -> Contender.LookaheadSearch.DEFAULT;
            case "dvts" -> new Contender.Dvts(Contender.DEFAULT_WIDTH);
            case "rebase" -> new Contender.Rebase();
            case "revisions" -> new Contender.Revisions(0, false);
            case "revisions-majority" -> new Contender.Revisions(0, true);
            case "revision-search" -> new Contender.RevisionSearch();
            case "critique-and-revise" -> new Contender.CritiqueAndRevise();
            case "policy" -> new Contender.Policy();
            case String policy
            when policy.matches("policy:\\d{1,3}(\\.\\d{1,6})?") ->
                new Contender.Policy(OptionalDouble.of(Double.parseDouble(policy.substring("policy:".length()))));
            case String beam when beam.matches("beam:\\d{1,2}") -> new Contender.BeamSearch(number(beam, 1));
            case String ahead
            when ahead.matches("lookahead:\\d{1,2}:\\d{1,2}") ->
                new Contender.LookaheadSearch(number(ahead, 1), number(ahead, 2));
            case String chains
            when chains.matches("revisions(-majority)?:[1-9]\\d{0,3}") ->
                new Contender.Revisions(number(chains, 1), chains.startsWith("revisions-majority"));
            case String dvts when dvts.matches("dvts:\\d{1,2}") -> new Contender.Dvts(number(dvts, 1));
            case String stop when stop.matches("adaptive-[a-z]+\\(.+\\)") -> adaptiveStop(stop);
            default -> throw new IllegalArgumentException("unknown strategy " + label + ": " + Contender.LABELS);
        };
    }

    private static Contender adaptiveStop(String label) {
        int open = label.indexOf('(');
        StopRule rule = StopRule.parse(label.substring(0, open));
        return new Contender.AdaptiveStop(rule, parse(label.substring(open + 1, label.length() - 1)));
    }

    /** The number in this place of a label, the name being place 0. */
    private static int number(String label, int place) {
        return Integer.parseInt(label.split(":", -1)[place]);
    }
}
