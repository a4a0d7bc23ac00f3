package io.caravanserai.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hands over to the model room's own trainer. */
@Command(
        name = "train",
        description =
                "Train a shipped model again: train KIND --data DIR|FILE|generated --out DIR [--report FILE]. 训练模型。")
final class TrainCommand implements Callable<Integer> {

    @Parameters(description = "churn, propensity or text, then its options.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return new io.caravanserai.modeladapter.TrainCommand(System.out).run(arguments);
    }
}
