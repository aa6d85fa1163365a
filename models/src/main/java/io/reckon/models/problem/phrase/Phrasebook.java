package io.reckon.models.problem.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrase pools of all families, read from text resources.
 *
 * <p>Format of a resource: {@code [pool.name]} opens a pool, {@code [pool.name +time]} one whose sentences may follow a
 * time connector, {@code [pool.name +part]} one that fills slots of others. Every other line is a phrasing with
 * {@code {slots}} and {@code (alternatives|to|expand)}, written as in the middle of a sentence (the first letter is
 * capitalised in the text); one that starts with {@code *} is reserved for {@link Wording#RESERVED}. Empty lines and
 * those that start with {@code # } do not count.
 */
public final class Phrasebook {
    private static final List<String> RESOURCES =
            List.of("story.txt", "comparison.txt", "shop.txt", "plant.txt", "shared.txt");

    private static final Phrasebook SHARED = read();

    private final Map<String, PhrasePool> pools;

    private Phrasebook(Map<String, PhrasePool> pools) {
        this.pools = pools;
    }

    /** The one phrasebook of the generator. */
    public static Phrasebook get() {
        return SHARED;
    }

    /** The pool of that name. @throws IllegalArgumentException if there is none */
    public PhrasePool pool(String name) {
        PhrasePool pool = pools.get(name);
        if (pool == null) {
            throw new IllegalArgumentException("no phrase pool " + name);
        }
        return pool;
    }

    /** All pools. */
    public Collection<PhrasePool> pools() {
        return List.copyOf(pools.values());
    }

    private static Phrasebook read() {
        Map<String, PhrasePool> pools = new LinkedHashMap<>();
        for (String resource : RESOURCES) {
            List<String> section = new ArrayList<>();
            for (String line : lines(resource)) {
                if (line.startsWith("[")) {
                    addPool(section, pools);
                    section.clear();
                }
                if (!line.isBlank() && !line.startsWith("# ")) {
                    section.add(line.strip());
                }
            }
            addPool(section, pools);
        }
        return new Phrasebook(pools);
    }

    private static void addPool(List<String> section, Map<String, PhrasePool> pools) {
        if (section.isEmpty()) {
            return;
        }
        String[] header = section.getFirst().replaceAll("[\\[\\]]", "").split(" ", -1);
        List<Phrasing> trained = new ArrayList<>();
        List<Phrasing> reserved = new ArrayList<>();
        for (String line : section.subList(1, section.size())) {
            boolean isReserved = line.startsWith("*");
            List<Phrasing> target = isReserved ? reserved : trained;
            Alternatives.expand(isReserved ? line.substring(1) : line).forEach(text -> target.add(new Phrasing(text)));
        }
        pools.put(
                header[0], new PhrasePool(header[0], Place.of(header.length > 1 ? header[1] : ""), trained, reserved));
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Phrasebook.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
