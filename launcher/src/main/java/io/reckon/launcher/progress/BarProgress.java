package io.reckon.launcher.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the last line of a terminal. Lines and bar share a lock, so that neither tears the other. */
final class BarProgress implements Progress {
    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final int WIDTH = 79;
    private static final int REFRESH_MILLIS = 250;

    private final PrintStream out = System.out;
    private final ProgressBar bar;
    private String shown = "";

    BarProgress(String task, long parts) {
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(parts)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .hideEta()
                .continuousUpdate()
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    @Override
    public void step() {
        bar.step();
    }

    @Override
    public synchronized void line(String text) {
        out.println(CLEAR_LINE + text);
        out.print(shown);
        out.flush();
    }

    @Override
    public void note(String text) {
        line(text);
    }

    @Override
    public void close() {
        bar.close();
        draw("");
    }

    private synchronized void draw(String text) {
        shown = text.strip();
        out.print(CLEAR_LINE + shown);
        out.flush();
    }
}
