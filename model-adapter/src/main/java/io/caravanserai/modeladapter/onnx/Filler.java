package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.TensorInput;
import io.caravanserai.modeladapter.passport.WordInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Fills one input of a graph. */
abstract class Filler {

    private static final OrtEnvironment ORT = OnnxEnvironment.get();

    final TensorInput input;
    private final boolean isFlat;

    private Filler(TensorInput input, boolean isFlat) {
        this.input = input;
        this.isFlat = isFlat;
    }

    /** @throws IllegalArgumentException for a type no filler is made for */
    static Filler of(TensorInput input, TensorInfo wanted) {
        boolean flat = wanted.getShape().length == 1;
        return switch (wanted.type) {
            case FLOAT -> new Floats(input, flat);
            case STRING -> new Words(input, flat);
            default -> new Numbers(input, flat, wanted.type);
        };
    }

    String name() {
        return input.name();
    }

    abstract OnnxTensor fill(List<Facts> rows) throws OrtException;

    long[] shape(int rows) {
        return isFlat ? new long[] {rows} : new long[] {rows, input.width()};
    }

    void write(List<Facts> rows, DoubleConsumer into) {
        for (int i = 0; i < rows.size(); i++) {
            input.write(rows.get(i), into);
        }
    }

    /** The usual case: one buffer a thread, outside the heap, so that nothing is copied. */
    private static final class Floats extends Filler {
        private final ThreadLocal<FloatBuffer> buffers;

        private Floats(TensorInput input, boolean isFlat) {
            super(input, isFlat);
            int most = Passport.ROWS_PER_CALL * input.width();
            buffers = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(most * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer());
        }

        @Override
        OnnxTensor fill(List<Facts> rows) throws OrtException {
            FloatBuffer buffer = buffers.get().clear();
            write(rows, value -> buffer.put((float) value));
            return OnnxTensor.createTensor(ORT, buffer.flip(), shape(rows.size()));
        }
    }

    private static final class Words extends Filler {

        private Words(TensorInput input, boolean isFlat) {
            super(input, isFlat);
        }

        @Override
        OnnxTensor fill(List<Facts> rows) throws OrtException {
            String[] words = rows.stream()
                    .flatMap(row -> input.inputs().stream().map(word -> ((WordInput) word).word(row)))
                    .toArray(String[]::new);
            return OnnxTensor.createTensor(ORT, words, shape(rows.size()));
        }
    }

    private static final class Numbers extends Filler {
        private final OnnxJavaType type;

        private Numbers(TensorInput input, boolean isFlat, OnnxJavaType type) {
            super(input, isFlat);
            this.type = type;
        }

        @Override
        OnnxTensor fill(List<Facts> rows) throws OrtException {
            int count = rows.size() * input.width();
            long[] shape = shape(rows.size());
            switch (type) {
                case DOUBLE -> {
                    DoubleBuffer doubles = DoubleBuffer.allocate(count);
                    write(rows, doubles::put);
                    return OnnxTensor.createTensor(ORT, doubles.flip(), shape);
                }
                case INT64 -> {
                    LongBuffer longs = LongBuffer.allocate(count);
                    write(rows, value -> longs.put(Math.round(value)));
                    return OnnxTensor.createTensor(ORT, longs.flip(), shape);
                }
                case INT32 -> {
                    IntBuffer ints = IntBuffer.allocate(count);
                    write(rows, value -> ints.put((int) Math.round(value)));
                    return OnnxTensor.createTensor(ORT, ints.flip(), shape);
                }
                default -> {
                    ByteBuffer yesOrNo = ByteBuffer.allocateDirect(count);
                    write(rows, value -> yesOrNo.put((byte) (value > 0 ? 1 : 0)));
                    return OnnxTensor.createTensor(ORT, yesOrNo.flip(), shape, OnnxJavaType.BOOL);
                }
            }
        }
    }
}
