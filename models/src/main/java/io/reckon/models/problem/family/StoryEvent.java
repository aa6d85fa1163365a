package io.reckon.models.problem.family;

import io.reckon.models.problem.phrase.Label;
import io.reckon.models.problem.plan.Operation;
import java.util.Arrays;
import java.util.List;

/** Events of a story that add or take away a number in one step. */
enum StoryEvent {
    GIFT("story.gift", Label.AFTER_GIFT, Operation.ADD),
    FIND("story.find", Label.AFTER_FIND, Operation.ADD),
    PURCHASE("story.purchase", Label.AFTER_PURCHASE, Operation.ADD),
    GIVE("story.give", Label.AFTER_GIVING, Operation.SUBTRACT),
    LOSE("story.lose", Label.AFTER_LOSS, Operation.SUBTRACT),
    SELL("story.sell", Label.AFTER_SALE, Operation.SUBTRACT),
    USE("story.use", Label.AFTER_USE, Operation.SUBTRACT);

    private final String pool;
    private final Label label;
    private final Operation operation;

    StoryEvent(String pool, Label label, Operation operation) {
        this.pool = pool;
        this.label = label;
        this.operation = operation;
    }

    static List<StoryEvent> of(Operation operation) {
        return Arrays.stream(values())
                .filter(event -> event.operation == operation)
                .toList();
    }

    String pool() {
        return pool;
    }

    Label label() {
        return label;
    }
}
