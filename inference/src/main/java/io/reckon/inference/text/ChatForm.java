package io.reckon.inference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question as the message of a user in a chat, up to where the assistant's turn begins. */
final class ChatForm implements PromptForm {
    /** Stands for the message while the template is written; for private use, so no template contains it. */
    private static final String MESSAGE = "\ue000";

    private final TextTokenizer tokenizer;
    private final String before;
    private final String after;

    /**
     * Makes the form.
     *
     * @param system message of the system, where the template's own shall not stand
     */
    ChatForm(ChatTemplate template, TextTokenizer tokenizer, Optional<String> system) {
        List<ChatMessage> messages = new ArrayList<>();
        system.ifPresent(text -> messages.add(new ChatMessage(ChatMessage.Role.SYSTEM, text)));
        messages.add(new ChatMessage(ChatMessage.Role.USER, MESSAGE));
        String written = template.write(messages);
        int place = written.indexOf(MESSAGE);
        this.tokenizer = tokenizer;
        this.before = written.substring(0, place);
        this.after = written.substring(place + MESSAGE.length());
    }

    /** What looks like a special token in the question would end the message, so such a question is encoded apart. */
    @Override
    public Encoded prompt(String question) {
        String message = question.strip();
        if (tokenizer.looksSpecial(message)) {
            Encoded text = tokenizer.encode(message);
            return new Encoded(
                    Tokens.concat(tokenizer.encodeMarked(before), text.tokens(), tokenizer.encodeMarked(after)),
                    text.unknownWords());
        }
        return new Encoded(
                tokenizer.encodeMarked(before + message + after),
                tokenizer.encode(message).unknownWords());
    }
}
