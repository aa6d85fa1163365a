package io.reckon.inference.scripted;

import io.reckon.inference.sampling.RandomStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right solution of a question as the scripted engines know it: derived from a hash of the text and from nothing else.
 * Each line adds to the result of the line before, as written there; so a slip is carried forward, as models do it.
 */
public final class ScriptedSolution {
    private static final List<String> NAMES = List.of("Anna", "Bob", "Cara", "Dan", "Eve", "Finn");
    private static final Pattern RESULT = Pattern.compile("= ([0-9]{1,9})$");
    private static final String FINAL = "#### ";
    private static final int MOST_LINES = 6;
    private static final int MOST_ADDED = 90;

    private final RandomStream script;
    private final int lines;

    public ScriptedSolution(String question) {
        this.script = stream(question);
        this.lines = 1 + number(0, MOST_LINES);
    }

    /** Returns the stream of random numbers that belongs to a text. */
    public static RandomStream stream(String text) {
        RandomStream stream = new RandomStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            stream = stream.part(text.charAt(i));
        }
        return stream;
    }

    /** Returns the lines of a whole solution, the final one included. */
    public int length() {
        return lines + 1;
    }

    /** Returns the answer of the question. */
    public long answer() {
        long result = start();
        for (int line = 0; line < lines; line++) {
            result += added(line);
        }
        return result;
    }

    /**
     * Returns the step that follows.
     *
     * @param steps steps so far
     * @param slip what is added to the right result
     */
    public String next(List<String> steps, int slip) {
        int line = steps.size();
        long before = line == 0 ? start() : result(steps.getLast());
        if (line >= lines) {
            return FINAL + (before + slip);
        }
        long result = before + added(line) + slip;
        return NAMES.get(number(100L + line, NAMES.size())) + ": " + before + " + " + added(line) + " = " + result;
    }

    /** Whether the last of the steps is what follows the others. */
    public boolean isRight(List<String> steps) {
        return steps.getLast().equals(next(steps.subList(0, steps.size() - 1), 0));
    }

    /** Whether a line is the right final answer. */
    public boolean isAnswer(String line) {
        return line.equals(FINAL + answer());
    }

    /** Whether the steps end with a final answer. */
    public static boolean isFinished(List<String> steps) {
        return !steps.isEmpty() && steps.getLast().startsWith(FINAL);
    }

    private long start() {
        return 1L + number(1, MOST_ADDED);
    }

    private long added(int line) {
        return 1L + number(2L + line, MOST_ADDED);
    }

    private int number(long position, int bound) {
        return (int) (script.uniform(position) * bound);
    }

    private static long result(String step) {
        Matcher matcher = RESULT.matcher(step);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
