package io.reckon.inference.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Named tensors over memory outside the heap, for one pass; closing gives up the tensors, not the memory. */
final class BoundTensors implements AutoCloseable {
    private final OrtEnvironment environment;
    private final Map<String, OnnxTensor> tensors = new HashMap<>();

    BoundTensors(OrtEnvironment environment) {
        this.environment = environment;
    }

    void bind(String name, LongBuffer memory, long[] shape) throws OrtException {
        tensors.put(name, OnnxTensor.createTensor(environment, memory, shape));
    }

    void bind(String name, FloatBuffer memory, long[] shape) throws OrtException {
        tensors.put(name, OnnxTensor.createTensor(environment, memory, shape));
    }

    void bind(List<String> names, KeyValues batch) throws OrtException {
        for (int i = 0; i < names.size(); i++) {
            bind(names.get(i), batch.tensor(i), batch.tensorShape());
        }
    }

    Map<String, OnnxTensor> byName() {
        return tensors;
    }

    @Override
    public void close() {
        tensors.values().forEach(OnnxTensor::close);
    }
}
