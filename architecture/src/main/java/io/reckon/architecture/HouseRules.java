package io.reckon.architecture;

import static com.tngtech.archunit.lang.ConditionEvent.createMessage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.stream.Stream;

/** The rules of naming and size that hold in every module. */
final class HouseRules {
    private static final int MOST_PARAMETERS = 5;

    private HouseRules() {}

    static Stream<ArchRule> all() {
        return Stream.of(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)")
                        .allowEmptyShould(true)
                        .as("class names say what the class is"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Sampler|Critic|Judge|Agent|Bucket|Level)")
                        .allowEmptyShould(true)
                        .as("class names use the glossary"),
                noClasses()
                        .should()
                        .resideInAnyPackage("..common..", "..misc..", "..util..", "..utils..")
                        .allowEmptyShould(true)
                        .as("packages are named by concept"),
                methods()
                        .should(haveFewParameters())
                        .allowEmptyShould(true)
                        .as("methods have at most " + MOST_PARAMETERS + " parameters"));
    }

    private static ArchCondition<JavaMethod> haveFewParameters() {
        return new ArchCondition<>("have at most " + MOST_PARAMETERS + " parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                int parameters = method.getRawParameterTypes().size();
                boolean written = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (written && parameters > MOST_PARAMETERS) {
                    events.add(violated(method, createMessage(method, "has " + parameters + " parameters")));
                }
            }
        };
    }
}
