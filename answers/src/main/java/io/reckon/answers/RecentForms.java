package io.reckon.answers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Forms of the answers seen last: a vote looks at the same answers after every round, and algebra takes milliseconds.
 * Thread-safe.
 */
final class RecentForms {

    /** Those of this process. */
    static final RecentForms SHARED = new RecentForms();

    private static final int MOST = 512;
    private static final float LOAD = 0.75f;

    private final Map<FinalAnswer, CanonicalForm> forms = new LinkedHashMap<>(MOST, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FinalAnswer, CanonicalForm> eldest) {
            return size() > MOST;
        }
    };

    /** The form of an answer, parsed where it is not among the recent ones; two threads may parse the same. */
    CanonicalForm of(FinalAnswer answer) {
        synchronized (forms) {
            CanonicalForm known = forms.get(answer);
            if (known != null) {
                return known;
            }
        }
        CanonicalForm parsed = AnswerSyntax.parse(answer);
        synchronized (forms) {
            forms.put(answer, parsed);
        }
        return parsed;
    }
}
