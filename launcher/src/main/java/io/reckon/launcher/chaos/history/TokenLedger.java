package io.reckon.launcher.chaos.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the workers have spent, as they wrote it down themselves.
 *
 * @param entries of all workers
 */
public record TokenLedger(List<Entry> entries) {
    private static final int FIELDS = 4;

    public TokenLedger {
        entries = List.copyOf(entries);
    }

    /**
     * A call that was carried out.
     *
     * @param ownerEpoch which claim of the question it was made under
     * @param tokens read and generated
     * @param questionId question that it belongs to
     * @param callId its name
     */
    public record Entry(long ownerEpoch, long tokens, String questionId, String callId) {
        static Entry parse(String line) {
            String[] fields = line.split("\t", FIELDS);
            if (fields.length < FIELDS) {
                throw new IllegalArgumentException("a line of a ledger has " + FIELDS + " fields: " + line);
            }
            return new Entry(Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2], fields[3]);
        }
    }

    /** Reads the ledgers of all workers in a folder. */
    public static TokenLedger read(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                entries.addAll(entries(file));
            }
        }
        return new TokenLedger(entries);
    }

    /** Reads the ledger of one worker in a folder. */
    public static TokenLedger ofWorker(Path folder, String worker) throws IOException {
        return new TokenLedger(entries(folder.resolve(worker)));
    }

    private static List<Entry> entries(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .map(Entry::parse)
                .toList();
    }

    /** The entries of questions whose id begins like this. */
    public TokenLedger of(String prefix) {
        return new TokenLedger(entries.stream()
                .filter(entry -> entry.questionId().startsWith(prefix))
                .toList());
    }

    /** Tokens by question. */
    public Map<String, Long> tokensByQuestion() {
        return sums(entries.stream().collect(Collectors.groupingBy(Entry::questionId)));
    }

    private static Map<String, Long> sums(Map<String, List<Entry>> groups) {
        return groups.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> tokens(group.getValue())));
    }

    private static long tokens(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::tokens).sum();
    }

    /** Share of the tokens that went to calls which were carried out more than once; 0 where nothing was spent. */
    public double reworkShare() {
        long repeated = entries.stream().collect(Collectors.groupingBy(Entry::callId)).values().stream()
                .filter(calls -> calls.size() > 1)
                .mapToLong(TokenLedger::tokens)
                .sum();
        return repeated == 0 ? 0 : (double) repeated / tokens(entries);
    }

    /** The highest epoch by question. */
    public Map<String, Long> epochs() {
        return entries.stream().collect(Collectors.toMap(Entry::questionId, Entry::ownerEpoch, Math::max));
    }

    /** Questions that had more than one owner. */
    public long resumed() {
        return epochs().values().stream().filter(epoch -> epoch > 1).count();
    }
}
