package io.reckon.models.problem.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All words that a question or a derivation can contain, derived from the phrase pools and the lexicon. */
public final class Vocabulary {
    private Vocabulary() {}

    /** The words, sorted, case-sensitive; without numbers and punctuation. */
    public static NavigableSet<String> words() {
        NavigableSet<String> words = new TreeSet<>();
        for (PhrasePool pool : Phrasebook.get().pools()) {
            pool.trained().forEach(phrasing -> addPhrasing(phrasing, pool.place(), words));
            pool.reserved().forEach(phrasing -> addPhrasing(phrasing, pool.place(), words));
        }
        Stream.of(
                        Lexicon.NAMES,
                        Lexicon.GOODS,
                        Lexicon.MADE_GOODS,
                        Lexicon.THINGS,
                        Lexicon.GUESTS,
                        Lexicon.PLANTS,
                        Lexicon.SLOT_WORDS)
                .forEach(words::addAll);
        Arrays.stream(Label.values()).forEach(label -> addWords(label.text(), words));
        addWords(Label.cost("") + Label.from("", ""), words);
        Stream.concat(Lexicon.CONTAINERS.stream(), Lexicon.SHOPS.stream())
                .forEach(singular -> words.addAll(List.of(singular, Lexicon.plural(singular))));
        return words;
    }

    private static void addPhrasing(Phrasing phrasing, Place place, NavigableSet<String> words) {
        String text = phrasing.toString().replaceAll("\\{[a-z]+}", "0");
        if (place != Place.START) {
            addWords(text, words);
        }
        addWords(Character.toUpperCase(text.charAt(0)) + text.substring(1), words);
    }

    private static void addWords(String text, NavigableSet<String> words) {
        for (String word : text.split("[^A-Za-z]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
    }
}
