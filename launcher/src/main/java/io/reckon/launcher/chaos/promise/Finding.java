package io.reckon.launcher.chaos.promise;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of trying a promise, beside what the checker counts. For one thread. */
public final class Finding {
    private final List<String> complaints = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int faults;
    private boolean isTried = true;

    /** Takes note of faults that were made. */
    Finding faults(int more) {
        faults += more;
        return this;
    }

    /** Takes note of something that does not go into the verdict. */
    @FormatMethod
    Finding remark(String format, Object... values) {
        remarks.add(String.format(Locale.ROOT, format, values));
        return this;
    }

    /** Takes note that the promise is broken, unless {@code isKept}. */
    @FormatMethod
    Finding require(boolean isKept, String format, Object... values) {
        if (!isKept) {
            complaints.add(String.format(Locale.ROOT, format, values));
        }
        return this;
    }

    /** Takes note that the promise cannot be tried here. */
    Finding cannotRun(String reason) {
        isTried = false;
        return remark("not tried: %s", reason);
    }

    /** Whether the promise was tried. */
    public boolean isTried() {
        return isTried;
    }

    /** Faults that were made. */
    public int faults() {
        return faults;
    }

    /** How the promise was broken; empty where it was not. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What else is worth knowing. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
