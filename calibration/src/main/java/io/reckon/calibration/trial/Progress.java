package io.reckon.calibration.trial;

/** Shows how far a piece of work has come. */
public interface Progress {

    /** Shows nothing. */
    Progress SILENT = (task, total, done) -> new Bar() {
        @Override
        public void advance() {}

        @Override
        public void close() {}
    };

    /**
     * Begins a piece of work.
     *
     * @param task what is done, a few words
     * @param total steps in all
     * @param done steps done by an earlier run
     */
    Bar start(String task, long total, long done);

    /** A piece of work under way. */
    interface Bar extends AutoCloseable {

        /** One step more is done. */
        void advance();

        @Override
        void close();
    }
}
