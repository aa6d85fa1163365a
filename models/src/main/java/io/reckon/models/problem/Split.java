package io.reckon.models.problem;

import io.reckon.models.problem.family.Family;
import io.reckon.models.problem.phrase.Wording;
import io.reckon.models.problem.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A part of all problems. The parts share no calculation: the CRC-32 of {@code family:arithmetic}, modulo 20, says
 * where a problem belongs (0 test, 1 dev, else train), whatever its words, names and distractors.
 */
public enum Split {
    /** What models are trained on. */
    TRAIN,
    /** What choices are made on. */
    DEV,
    /** What is reported. */
    TEST,
    /** Calculations of {@link #TEST}, in phrasings that no other split uses. */
    UNSEEN_PHRASINGS;

    private static final int PARTS = 20;

    /** The split of that name. @throws IllegalArgumentException if there is none */
    public static Split ofText(String text) {
        for (Split split : values()) {
            if (split.text().equals(text)) {
                return split;
            }
        }
        throw new IllegalArgumentException(
                "there is no split '" + text + "'; use train, dev, test or unseen-phrasings");
    }

    /** The name in files and options. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a calculation belongs here. */
    public boolean holds(Family family, Plan plan) {
        return part(family, plan) == (this == UNSEEN_PHRASINGS ? TEST : this);
    }

    /** The phrasings used here. */
    public Wording wording() {
        return this == UNSEEN_PHRASINGS ? Wording.RESERVED : Wording.TRAINED;
    }

    private static Split part(Family family, Plan plan) {
        CRC32 crc = new CRC32();
        crc.update((family.text() + ":" + plan.arithmetic()).getBytes(StandardCharsets.UTF_8));
        return switch ((int) (crc.getValue() % PARTS)) {
            case 0 -> TEST;
            case 1 -> DEV;
            default -> TRAIN;
        };
    }
}
