package io.caravanserai.bench;

import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.profile.receipt.ReceiptCodec;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Bytes of a stored receipt, by the number of candidates it tells of. */
@Command(name = "sizes", description = "Bytes of a stored receipt.")
final class SizesCommand implements Runnable {

    @Override
    public void run() {
        try (House house = House.open()) {
            ReceiptCodec codec = new ReceiptCodec(house.catalogue);
            TreeMap<Integer, List<Receipt>> byCandidates = Samples.receipts(house).stream()
                    .collect(Collectors.groupingBy(
                            receipt -> receipt.fates().size(), TreeMap::new, Collectors.toList()));
            System.out.println("candidates  receipts  median bytes  largest");
            byCandidates.forEach((candidates, receipts) -> print(candidates, receipts, codec));
        }
    }

    private static void print(int candidates, List<Receipt> receipts, ReceiptCodec codec) {
        int[] sizes = receipts.stream()
                .mapToInt(receipt -> codec.write(receipt).length)
                .sorted()
                .toArray();
        System.out.printf(
                "%10d  %8d  %12d  %7d%n", candidates, sizes.length, sizes[sizes.length / 2], sizes[sizes.length - 1]);
    }
}
