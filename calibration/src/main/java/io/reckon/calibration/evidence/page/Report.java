package io.reckon.calibration.evidence.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.evidence.Evidence;
import io.reckon.calibration.evidence.chart.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The evidence for people: a page that stands alone, the same as Markdown, the numbers as CSV, and the charts as SVG.
 */
public final class Report {

    private static final String TEMPLATE = "page.html";

    private final String title;
    private final List<Section> sections;

    private Report(String title, List<Section> sections) {
        this.title = title;
        this.sections = sections;
    }

    /** Draws everything. */
    public static Report of(Evidence evidence) {
        return new Report(
                String.format(
                        Locale.ROOT,
                        "Evidence on %d questions",
                        evidence.source().questions()),
                List.of(
                        GainSections.gains(evidence),
                        CurveSections.choices(evidence),
                        GainSections.deficits(evidence),
                        PaperSections.findings(evidence),
                        CurveSections.strategies(evidence),
                        CurveSections.bins(evidence),
                        DifficultySections.difficulty(evidence),
                        DifficultySections.reliability(evidence),
                        PaperSections.sequential(evidence),
                        PaperSections.exchange(evidence),
                        SourceSection.of(evidence.source())));
    }

    /** A page without scripts and external resources. */
    public String html() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolvers(ValueResolvers.rawResolver(), new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        return engine.parse(template(), Variant.forContentType(Variant.TEXT_HTML))
                .data("title", title)
                .data("sections", sections)
                .render();
    }

    /** The same without charts, to be pasted into a document. */
    public String markdown() {
        return sections.stream().map(Section::markdown).collect(Collectors.joining());
    }

    /**
     * Writes {@code evidence.html}, {@code evidence.md}, {@code csv/*.csv} and {@code svg/*.svg}.
     *
     * @throws CalibrationException if the folder cannot be written
     */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder.resolve("csv"));
            Files.createDirectories(folder.resolve("svg"));
            Files.writeString(folder.resolve("evidence.html"), html());
            Files.writeString(folder.resolve("evidence.md"), markdown());
            for (Section section : sections) {
                for (Table table : section.tables()) {
                    Files.writeString(folder.resolve("csv").resolve(table.id() + ".csv"), table.csv());
                }
                for (Figure figure : section.figures()) {
                    Files.writeString(folder.resolve("svg").resolve(figure.id() + ".svg"), figure.svg());
                }
            }
        } catch (IOException e) {
            throw new CalibrationException("cannot write the evidence to %s: %s".formatted(folder, e), e);
        }
    }

    private static String template() {
        try (InputStream template = Objects.requireNonNull(Report.class.getResourceAsStream(TEMPLATE))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
