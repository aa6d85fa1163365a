package io.reckon.inference.text;

import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes whole chats as a model's template does. Only what the template itself writes is read as special tokens; what the
 * messages say is text. Safe for use by many threads.
 */
public final class ChatWriter {
    /** Stand for the messages while the template is written; for private use, so no template contains them. */
    private static final char FIRST_PLACE = '\ue000';

    private static final int MOST_MESSAGES = 6_400;

    private final ChatTemplate template;
    private final TextTokenizer tokenizer;

    private ChatWriter(ChatTemplate template, TextTokenizer tokenizer) {
        this.template = template;
        this.tokenizer = tokenizer;
    }

    /**
     * Reads a folder's chat template.
     *
     * @throws ModelException where it has none
     */
    public static ChatWriter read(ModelFolder folder, TextTokenizer tokenizer) {
        return ChatTemplate.read(folder)
                .map(template -> new ChatWriter(template, tokenizer))
                .orElseThrow(() -> new ModelException(
                        folder.file("tokenizer_config.json"), "has no chat_template, which this model's format needs"));
    }

    /**
     * Writes a chat, all its turns closed.
     *
     * @throws IllegalArgumentException where it has more messages than can be written
     * @throws ModelException where the template is not understood or drops a message
     */
    public Chat write(List<ChatMessage> messages) {
        if (messages.size() > MOST_MESSAGES) {
            throw new IllegalArgumentException("a chat of " + messages.size() + " messages is too long");
        }
        List<ChatMessage> places = IntStream.range(0, messages.size())
                .mapToObj(i -> new ChatMessage(messages.get(i).role(), place(i)))
                .toList();
        String written = template.write(places, false);
        List<int[]> parts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int length = 0;
        int from = 0;
        for (int i = 0; i < messages.size(); i++) {
            int at = written.indexOf(place(i), from);
            int[] mark = tokenizer.encodeMarked(written.substring(from, at));
            int[] content = tokenizer.encodeNextLine(messages.get(i).content()).tokens();
            parts.add(mark);
            parts.add(content);
            starts.add(length + mark.length);
            length += mark.length + content.length;
            from = at + 1;
        }
        parts.add(tokenizer.encodeMarked(written.substring(from)));
        return new Chat(Tokens.concat(parts.toArray(int[][]::new)), starts);
    }

    private static String place(int index) {
        return Character.toString(FIRST_PLACE + index);
    }

    /**
     * A chat as tokens.
     *
     * @param tokens ids, in order; read-only
     * @param starts place of the first token of each message
     */
    @SuppressWarnings("ArrayRecordComponent") // tokens are handed straight to the server; equality is never asked for
    public record Chat(int[] tokens, List<Integer> starts) {
        public Chat {
            starts = List.copyOf(starts);
        }
    }
}
