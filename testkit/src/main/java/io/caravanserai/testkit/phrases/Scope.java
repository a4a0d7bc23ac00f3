package io.caravanserai.testkit.phrases;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import org.jspecify.annotations.Nullable;

/** Where an expression stands. */
record Scope(ClassTree type, @Nullable MethodTree method) {

    String typeName() {
        return type.getSimpleName().toString();
    }

    /** Place among the parameters of the method, -1 when it is none. */
    int parameter(String name) {
        if (method != null) {
            for (int index = 0; index < method.getParameters().size(); index++) {
                if (method.getParameters().get(index).getName().contentEquals(name)) {
                    return index;
                }
            }
        }
        return -1;
    }
}
