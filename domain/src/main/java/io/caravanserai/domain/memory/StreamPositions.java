package io.caravanserai.domain.memory;

import io.caravanserai.domain.event.StreamPosition;
import java.util.List;

/** Where each partition of the stream continues, as of the last committed batch. */
public interface StreamPositions {

    List<StreamPosition> load(String topic);
}
