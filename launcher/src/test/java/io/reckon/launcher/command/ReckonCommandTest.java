package io.reckon.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReckonCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            ReckonCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    nonsense                       | Unmatched argument
                    up --kafka-port 0              | a port lies between 1 and 65535, not 0
                    up --kafka-port many           | Invalid value for option '--kafka-port'
                    up --engine steam              | 'steam' is none of [embedded, scripted]
                    demo --questions 0             | '0' is not a whole number from 1 up
                    demo --budget -4               | '-4' is not a whole number from 1 up
                    up --proposer /no/such         | /no/such is no folder of a proposer: it has no model.onnx
                    up --temperature 3             | a temperature lies between 0 and 2, not 3.0
                    demo --temperature 0           | nothing was measured with this proposer at this temperature; calibrate the proposer first
                    answer --temperature 0 pom.xml | nothing was measured with this proposer at this temperature
                    ask --temperature 0 x          | nothing was measured with this proposer at this temperature
                    measure --questions pom.xml --proposer /no/such  | /no/such is no folder of a proposer
                    calibrate --questions pom.xml --proposer /no/such | /no/such is no folder of a proposer
                    measure --questions pom.xml --temperature -1     | a temperature lies between 0 and 2, not -1.0
                    ask                            | Missing required parameter: 'QUESTION'
                    ask --strategy luck x          | 'luck' is none of [majority, best-of-n, best-of-n-weighted, beam, lookahead, dvts, rebase, revisions, revision-search, critique-and-revise]
                    ask --target-confidence 1 x    | '1' is not a number above 0 and below 1
                    answer --target-confidence x f | 'x' is not a number above 0 and below 1
                    answer --shared-budget 0 pom.xml | '0' is not a whole number from 1 up
                    answer --shared-budget 4 --target-confidence 0.9 pom.xml | leave --target-confidence out
                    answer                         | Missing required parameter: 'FILE'
                    answer /no/such/file.jsonl     | no such file: /no/such/file.jsonl
                    grade /no/such/file.jsonl      | no such file: /no/such/file.jsonl
                    measure --questions /no/file   | no such file: /no/file
                    """)
    void wrongUsageEndsWithTwoAndSaysWhatIsWrong(String arguments, String message) {
        int status = command.execute(arguments.split(" "));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void anEmptyQuestionIsWrongUsage() {
        int status = command.execute("ask", " ");
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("the question is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "demo",
                "ask",
                "answer",
                "grade",
                "questions",
                "measure",
                "calibrate",
                "initial-calibration",
                "images"
            })
    void everyCommandExplainsItself(String name) {
        int status = command.execute(name, "--help");
        assertThat(status).isZero();
        assertThat(out.toString()).contains("Usage: reckon " + name, "--help");
    }

    @Test
    void aSystemThatIsNotThereIsAFailure() {
        int status = command.execute("ask", "--bootstrap-servers", "localhost:1", "1 + 1?");
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("no Kafka with Reckon's topics answers at localhost:1");
    }
}
