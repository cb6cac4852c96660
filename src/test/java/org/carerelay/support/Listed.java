package org.carerelay.support;

import java.util.List;
import org.carerelay.platform.engine.BuildingBlock;
import org.jspecify.annotations.Nullable;

/** Names with commas between them. */
@BuildingBlock
public class Listed {

    public List<String> listed(@Nullable String names) {
        return names == null || names.isEmpty() ? List.of() : List.of(names.split(","));
    }
}
