package io.reckon.inference.decoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and sizes of a model's key-value tensors, read from the model itself.
 *
 * @param pasts names of the inputs, key and value of every layer
 * @param presents names of the outputs, in the same order
 * @param heads key-value heads
 * @param headSize numbers per head and token
 */
public record CacheShape(List<String> pasts, List<String> presents, int heads, int headSize) {
    private static final String PAST = "past_key_values.";
    private static final String PRESENT = "present.";

    public CacheShape {
        pasts = List.copyOf(pasts);
        presents = List.copyOf(presents);
        if (pasts.isEmpty() || heads < 1 || headSize < 1) {
            throw new IllegalArgumentException("the model has no key-value cache of a known size");
        }
    }

    static CacheShape of(OrtSession session) throws OrtException {
        Map<String, NodeInfo> pasts = new LinkedHashMap<>(session.getInputInfo());
        pasts.keySet().removeIf(name -> !name.startsWith(PAST));
        List<String> presents = pasts.keySet().stream()
                .map(name -> PRESENT + name.substring(PAST.length()))
                .toList();
        if (pasts.isEmpty() || !session.getOutputNames().containsAll(presents)) {
            throw new OrtException("it lacks inputs " + PAST + "* or their outputs " + PRESENT + "*");
        }
        NodeInfo any = pasts.values().iterator().next();
        long[] shape = ((TensorInfo) any.getInfo()).getShape();
        return new CacheShape(List.copyOf(pasts.keySet()), presents, (int) shape[1], (int) shape[3]);
    }

    /** Returns the key-value tensors of the model: two for each layer. */
    public int tensors() {
        return pasts.size();
    }
}
