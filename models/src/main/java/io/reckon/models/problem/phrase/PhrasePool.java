package io.reckon.models.problem.phrase;

import java.util.List;
import java.util.Objects;

/**
 * All phrasings of one event.
 *
 * @param name such as {@code story.gift}
 * @param place where its phrasings stand
 * @param trained the phrasings of training questions; not empty
 * @param reserved the phrasings kept for unseen phrasings; where empty, the trained ones serve
 */
public record PhrasePool(String name, Place place, List<Phrasing> trained, List<Phrasing> reserved) {
    public PhrasePool {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        trained = List.copyOf(trained);
        reserved = List.copyOf(reserved);
        if (trained.isEmpty()) {
            throw new IllegalArgumentException("pool " + name + " has no phrasing");
        }
    }

    /** The phrasings for a wording. */
    public List<Phrasing> phrasings(Wording wording) {
        return wording == Wording.RESERVED && !reserved.isEmpty() ? reserved : trained;
    }
}
