package io.reckon.calibration.command;

import io.reckon.calibration.trial.Progress;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars with the time left, on standard error, so that standard output holds results only. */
final class ConsoleProgress implements Progress {

    private static final int REDRAW_MILLIS = 500;

    @Override
    public Bar start(String task, long total, long done) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" questions", 1)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .build();
        return new Bar() {
            @Override
            public void advance() {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
