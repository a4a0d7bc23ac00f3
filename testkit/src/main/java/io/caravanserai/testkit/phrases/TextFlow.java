package io.caravanserai.testkit.phrases;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Follows texts from where they are written to where they are said: through parameters, fields, records and methods. What is
 * only known when it runs is a blank.
 */
final class TextFlow {

    static final String BLANK = "{}";

    /** A name is a value, whatever words it has. */
    private static final String NAME = "name";

    private static final String CONVERSION = "%[-,.\\d]*[a-zA-Z]";

    private final RoomSources sources;
    private final Set<Object> visited = new HashSet<>();

    TextFlow(RoomSources sources) {
        this.sources = sources;
    }

    /** Every text that is ever given to the argument. */
    Set<String> into(Slot slot) {
        Set<String> texts = new LinkedHashSet<>();
        if (visited.add(slot)) {
            for (var call : sources.calls(slot.call())) {
                texts.addAll(texts(call.tree().get(slot.argument()), call.scope()));
            }
        }
        return texts;
    }

    private Set<String> texts(@Nullable ExpressionTree said, Scope scope) {
        if (said instanceof LiteralTree literal) {
            return literal.getValue() instanceof String text ? Set.of(text) : Set.of();
        }
        if (said instanceof ParenthesizedTree inner) {
            return texts(inner.getExpression(), scope);
        }
        if (said instanceof ConditionalExpressionTree either) {
            return both(texts(either.getTrueExpression(), scope), texts(either.getFalseExpression(), scope));
        }
        if (said instanceof SwitchExpressionTree cases) {
            return answers(cases, scope);
        }
        if (said instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return joined(sum, scope);
        }
        if (said instanceof MethodInvocationTree call) {
            return called(call, scope);
        }
        return said instanceof IdentifierTree || said instanceof MemberSelectTree ? named(said, scope) : Set.of(BLANK);
    }

    private Set<String> joined(BinaryTree sum, Scope scope) {
        Set<String> all = new LinkedHashSet<>();
        for (String left : part(sum.getLeftOperand(), scope)) {
            for (String right : part(sum.getRightOperand(), scope)) {
                all.add((left + right).replace(BLANK + BLANK, BLANK));
            }
        }
        return all;
    }

    /** A part of a text: what stands there in words, or a blank for everything else. */
    private Set<String> part(ExpressionTree part, Scope scope) {
        boolean words = part instanceof LiteralTree literal && literal.getValue() instanceof String
                || part instanceof ParenthesizedTree
                || part instanceof ConditionalExpressionTree
                || part instanceof BinaryTree;
        return words ? texts(part, scope) : Set.of(BLANK);
    }

    private Set<String> called(MethodInvocationTree call, Scope scope) {
        String name = RoomSources.lastName(call.getMethodSelect());
        ExpressionTree receiver = call.getMethodSelect() instanceof MemberSelectTree on ? on.getExpression() : null;
        if (name.equals("formatted") && receiver != null) {
            return formatted(texts(receiver, scope), call.getArguments(), scope);
        }
        if (name.equals("format") && String.valueOf(receiver).equals("String")) {
            return formatted(
                    texts(call.getArguments().get(0), scope),
                    call.getArguments().subList(1, call.getArguments().size()),
                    scope);
        }
        if (name.equals(NAME)) {
            return Set.of(BLANK);
        }
        Set<String> texts = new LinkedHashSet<>();
        if (call.getArguments().isEmpty()) {
            sources.components(name).forEach(slot -> texts.addAll(into(slot)));
        }
        for (var method : sources.methods(name + "/" + call.getArguments().size())) {
            if (answers(call, receiver, method.scope()) && visited.add(method.tree())) {
                texts.addAll(answers(method.tree().getBody(), method.scope()));
            }
        }
        return texts;
    }

    /** Calls are told apart by name only, so one with arguments has to be of the type itself to count. */
    private static boolean answers(MethodInvocationTree call, @Nullable ExpressionTree receiver, Scope method) {
        return call.getArguments().isEmpty()
                || receiver == null
                || receiver.toString().equals("this")
                || RoomSources.lastName(receiver).equals(method.typeName());
    }

    private Set<String> formatted(Set<String> patterns, List<? extends ExpressionTree> values, Scope scope) {
        Set<String> all = new LinkedHashSet<>(patterns);
        for (ExpressionTree value : values) {
            Set<String> filled = new LinkedHashSet<>();
            for (String words : part(value, scope)) {
                all.forEach(text -> filled.add(text.replaceFirst(CONVERSION, Matcher.quoteReplacement(words))));
            }
            all = filled;
        }
        Set<String> plain = new LinkedHashSet<>();
        all.forEach(text -> plain.add(text.replace("%%", "%").replaceAll(CONVERSION, Matcher.quoteReplacement(BLANK))));
        return plain;
    }

    private Set<String> named(ExpressionTree said, Scope scope) {
        String name = RoomSources.lastName(said);
        if (said instanceof IdentifierTree) {
            int parameter = scope.parameter(name);
            if (parameter >= 0) {
                return into(slot(scope, parameter));
            }
            List<ExpressionTree> local = locals(scope.method(), name);
            if (!local.isEmpty()) {
                Set<String> texts = new LinkedHashSet<>();
                local.forEach(value -> texts.addAll(texts(value, scope)));
                return texts;
            }
        }
        String owner =
                said instanceof MemberSelectTree select && !select.toString().startsWith("this.")
                        ? RoomSources.lastName(select.getExpression())
                        : scope.typeName();
        Set<String> texts = new LinkedHashSet<>();
        sources.components(name).stream()
                .filter(slot -> slot.call().startsWith("new " + owner + "/"))
                .forEach(slot -> texts.addAll(into(slot)));
        sources.field(owner, name).forEach(value -> {
            if (visited.add(value.tree())) {
                texts.addAll(texts(value.tree(), value.scope()));
            }
        });
        return texts;
    }

    private static Slot slot(Scope scope, int parameter) {
        MethodTree method = Objects.requireNonNull(scope.method());
        String name = method.getName().contentEquals("<init>")
                ? "new " + scope.typeName()
                : method.getName().toString();
        return new Slot(name + "/" + method.getParameters().size(), parameter);
    }

    private static List<ExpressionTree> locals(@Nullable MethodTree method, String name) {
        List<ExpressionTree> values = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                if (variable.getName().contentEquals(name) && variable.getInitializer() != null) {
                    values.add(variable.getInitializer());
                }
                return super.visitVariable(variable, nothing);
            }
        }.scan(method, null);
        return values;
    }

    /** What a method or a switch answers. */
    private Set<String> answers(@Nullable Tree body, Scope scope) {
        Set<String> texts = new LinkedHashSet<>();
        Consumer<@Nullable ExpressionTree> answer = value -> texts.addAll(texts(value, scope));
        new Answers(answer).scan(body, null);
        return texts;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** Every value that a body answers with; lambdas within answer to somebody else. */
    private static final class Answers extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Consumer<@Nullable ExpressionTree> answer;

        Answers(Consumer<@Nullable ExpressionTree> answer) {
            this.answer = answer;
        }

        @Override
        public @Nullable Void visitReturn(ReturnTree answered, @Nullable Void nothing) {
            answer.accept(answered.getExpression());
            return null;
        }

        @Override
        public @Nullable Void visitYield(YieldTree answered, @Nullable Void nothing) {
            answer.accept(answered.getValue());
            return null;
        }

        @Override
        public @Nullable Void visitCase(CaseTree one, @Nullable Void nothing) {
            if (one.getBody() instanceof ExpressionTree value) {
                answer.accept(value);
                return null;
            }
            return super.visitCase(one, nothing);
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void nothing) {
            return null;
        }
    }
}
