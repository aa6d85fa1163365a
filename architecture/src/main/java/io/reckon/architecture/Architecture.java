package io.reckon.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Stream.concat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The shape of one module: packages named by concept hold plain Java, and only its <em>edges</em>, packages named by
 * technology, know frameworks, wire formats and generated types. Concepts never depend on edges.
 *
 * @param root the module's package, such as {@code io.reckon.answers}
 * @param edges the module's packages that are edges, relative to {@code root}; the root itself is the empty string
 * @param subjects technologies that every package of the module may know, since they are what the module is about
 */
public record Architecture(String root, Set<String> edges, Set<String> subjects) {
    private static final Set<String> TECHNOLOGIES = Set.of(
            "com.google.protobuf..",
            "io.grpc..",
            "io.micrometer..",
            "io.quarkus..",
            "io.reckon.proto..",
            "io.smallrye..",
            "io.vertx..",
            "jakarta..",
            "org.apache.kafka..",
            "org.eclipse.microprofile..",
            "picocli..");

    /** Copies the sets. */
    public Architecture {
        edges = Set.copyOf(edges);
        subjects = Set.copyOf(subjects);
    }

    /** The architecture of a module that has no edges. */
    public static Architecture of(String root) {
        return new Architecture(root, Set.of(), Set.of());
    }

    /** The same module with these packages as its edges, relative to the root. */
    public Architecture withEdges(String... packages) {
        return new Architecture(root, Set.of(packages), subjects);
    }

    /** The same module with these technologies as its subject, written as in {@code com.google.protobuf..}. */
    public Architecture about(String... technologies) {
        return new Architecture(root, edges, Set.of(technologies));
    }

    /** One test for each rule, over the main classes and sources of the module that the tests run in. */
    public Stream<DynamicTest> tests() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(root);
        Stream<DynamicTest> rules = concat(shape(), HouseRules.all())
                .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
        return concat(rules, Stream.of(dynamicTest("source files stay small", Architecture::checkSources)));
    }

    private Stream<ArchRule> shape() {
        return Stream.of(
                noClasses()
                        .that(not(resideInAnyPackage(edgePackages())))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(foreignTechnologies())
                        .allowEmptyShould(true)
                        .as("concepts are plain Java"),
                noClasses()
                        .that(not(resideInAnyPackage(edgePackages())))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(edgePackages()))
                        .allowEmptyShould(true)
                        .as("concepts do not know edges"),
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .as("packages have no cycles"));
    }

    private String[] foreignTechnologies() {
        return TECHNOLOGIES.stream()
                .filter(technology -> !subjects.contains(technology))
                .toArray(String[]::new);
    }

    private String[] edgePackages() {
        return edges.stream()
                .map(edge -> edge.isEmpty() ? root : root + "." + edge + "..")
                .toArray(String[]::new);
    }

    private static void checkSources() {
        List<SourceFile> tooLong = SourceFile.under(Path.of("src", "main", "java")).stream()
                .filter(SourceFile::isTooLong)
                .toList();
        if (!tooLong.isEmpty()) {
            throw new AssertionError("split by concept (limit " + SourceFile.LIMIT + " lines): " + tooLong);
        }
    }
}
