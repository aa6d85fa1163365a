package io.reckon.inference.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the parameters of an ONNX model: the elements of its initializers.
 *
 * <p>Field numbers are those of {@code onnx.proto3}: ModelProto.graph, GraphProto.initializer, TensorProto.dims. Weights
 * kept in external files count too, since their shapes stand in the model.
 */
public final class WeightCount {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int TENSOR_DIMS = 1;

    private WeightCount() {}

    /**
     * Returns the number of parameters.
     *
     * @throws ModelException where the file is no ONNX model
     */
    public static long of(Path onnx) {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(onnx))) {
            CodedInputStream model = CodedInputStream.newInstance(content);
            model.setSizeLimit(Integer.MAX_VALUE);
            return sumOf(model, MODEL_GRAPH, graph -> sumOf(graph, GRAPH_INITIALIZER, WeightCount::elements));
        } catch (IOException e) {
            throw new ModelException(onnx, "is no ONNX model (" + e.getMessage() + ")", e);
        }
    }

    private static long sumOf(CodedInputStream message, int field, Part part) throws IOException {
        long sum = 0;
        for (int tag = message.readTag(); tag != 0; tag = message.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == field) {
                int outer = message.pushLimit(message.readRawVarint32());
                sum += part.count(message);
                message.popLimit(outer);
            } else {
                message.skipField(tag);
            }
        }
        return sum;
    }

    private static long elements(CodedInputStream tensor) throws IOException {
        long elements = 1;
        for (int tag = tensor.readTag(); tag != 0; tag = tensor.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != TENSOR_DIMS) {
                tensor.skipField(tag);
            } else if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                int outer = tensor.pushLimit(tensor.readRawVarint32());
                while (!tensor.isAtEnd()) {
                    elements *= tensor.readInt64();
                }
                tensor.popLimit(outer);
            } else {
                elements *= tensor.readInt64();
            }
        }
        return elements;
    }

    private interface Part {
        long count(CodedInputStream message) throws IOException;
    }
}
