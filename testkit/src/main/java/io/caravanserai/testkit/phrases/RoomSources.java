package io.caravanserai.testkit.phrases;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The sources of a room as the compiler parses them: calls, methods and fields by their names. */
final class RoomSources {

    /** A call or a method's answer, with where it stands. */
    record Found<T>(T tree, Scope scope) {}

    private final Map<String, List<Found<List<? extends ExpressionTree>>>> calls = new LinkedHashMap<>();
    private final Map<String, List<Found<MethodTree>>> methods = new HashMap<>();
    private final Map<String, List<Found<ExpressionTree>>> fields = new HashMap<>();
    private final Map<String, List<Slot>> components = new HashMap<>();

    static RoomSources read(Path folder) {
        RoomSources sources = new RoomSources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(folder)) {
            List<Path> java = paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                sources.new Reader().scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    List<Found<List<? extends ExpressionTree>>> calls(String call) {
        return calls.getOrDefault(call, List.of());
    }

    List<Found<MethodTree>> methods(String call) {
        return methods.getOrDefault(call, List.of());
    }

    /** What is ever assigned to a field. */
    List<Found<ExpressionTree>> field(String type, String name) {
        return fields.getOrDefault(type + "." + name, List.of());
    }

    /** Constructor arguments of records with such a component. */
    List<Slot> components(String name) {
        return components.getOrDefault(name, List.of());
    }

    private static <T> void put(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, unknown -> new ArrayList<>()).add(value);
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Deque<ClassTree> types = new ArrayDeque<>();
        private final Deque<MethodTree> around = new ArrayDeque<>();

        private Scope scope() {
            return new Scope(types.getFirst(), around.peekFirst());
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            types.push(type);
            if (type.getKind() == Tree.Kind.RECORD) {
                record(type);
            }
            super.visitClass(type, nothing);
            types.pop();
            return null;
        }

        private void record(ClassTree type) {
            List<VariableTree> parts = type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(part -> !part.getModifiers().getFlags().contains(Modifier.STATIC))
                    .toList();
            String call = "new " + type.getSimpleName() + "/" + parts.size();
            for (int index = 0; index < parts.size(); index++) {
                put(components, parts.get(index).getName().toString(), new Slot(call, index));
            }
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            around.push(method);
            put(methods, method.getName() + "/" + method.getParameters().size(), new Found<>(method, scope()));
            super.visitMethod(method, nothing);
            around.pop();
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            if (isField && variable.getInitializer() != null) {
                put(
                        fields,
                        scope().typeName() + "." + variable.getName(),
                        new Found<>(variable.getInitializer(), scope()));
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void nothing) {
            String name = lastName(assignment.getVariable());
            put(fields, scope().typeName() + "." + name, new Found<>(assignment.getExpression(), scope()));
            return super.visitAssignment(assignment, nothing);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            called("new " + lastName(made.getIdentifier()), made.getArguments());
            return super.visitNewClass(made, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            String name = lastName(call.getMethodSelect());
            switch (name) {
                case "this" -> called("new " + scope().typeName(), call.getArguments());
                case "super" -> called("new " + lastName(types.getFirst().getExtendsClause()), call.getArguments());
                default -> called(name, call.getArguments());
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void called(String call, List<? extends ExpressionTree> arguments) {
            put(calls, call + "/" + arguments.size(), new Found<>(arguments, scope()));
        }
    }

    static String lastName(@Nullable Tree tree) {
        if (tree instanceof IdentifierTree name) {
            return name.getName().toString();
        }
        if (tree instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return String.valueOf(tree).replaceAll("<.*", "").replaceAll(".*\\.", "");
    }
}
