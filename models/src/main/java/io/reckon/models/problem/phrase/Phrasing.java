package io.reckon.models.problem.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way of saying something: literal text with slots for names, goods and numbers. */
public final class Phrasing {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private final List<String> literals = new ArrayList<>();
    private final List<String> slots = new ArrayList<>();

    /** @param text such as {@code {person} has {number} {goods}.} */
    public Phrasing(String text) {
        Matcher matcher = SLOT.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literals.add(text.substring(end, matcher.start()));
            slots.add(matcher.group(1));
            end = matcher.end();
        }
        literals.add(text.substring(end));
    }

    /** The text with every slot filled. @throws IllegalArgumentException if a slot has no value */
    public String fill(Map<String, String> values) {
        StringBuilder text = new StringBuilder(literals.getFirst());
        for (int i = 0; i < slots.size(); i++) {
            String value = values.get(slots.get(i));
            if (value == null) {
                throw new IllegalArgumentException("slot {" + slots.get(i) + "} has no value: " + this);
            }
            text.append(value).append(literals.get(i + 1));
        }
        return text.toString();
    }

    /** The names of the slots, in the order of the text. */
    public List<String> slots() {
        return List.copyOf(slots);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(literals.getFirst());
        for (int i = 0; i < slots.size(); i++) {
            text.append('{').append(slots.get(i)).append('}').append(literals.get(i + 1));
        }
        return text.toString();
    }
}
