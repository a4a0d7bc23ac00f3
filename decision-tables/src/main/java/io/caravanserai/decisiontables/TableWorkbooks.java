package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.workbook.Limits;
import io.caravanserai.decisiontables.workbook.TableView;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.decisiontables.yaml.YamlFile;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes new workbooks from short descriptions, and text views of the workbooks there are. */
public final class TableWorkbooks {

    private static final String VIEW = ".view.md";

    private final Path folder;
    private final NewWorkbook workbooks;

    public TableWorkbooks(Path folder, Catalogue catalogue, ActionCatalogue actions) {
        this.folder = folder;
        this.workbooks = new NewWorkbook(catalogue, actions);
    }

    /**
     * Writes a new workbook, ready for people, from a YAML description.
     *
     * @param file path below the tables' folder, such as {@code offers/winter-offers.xlsx}
     * @throws InvalidAssetException with every problem of the description; nothing is written
     */
    public Path create(Path yaml, String file) {
        Problems problems = new Problems(yaml.getFileName().toString());
        return write(folder.resolve(file), workbooks.of(YamlFile.read(yaml, problems), file, problems));
    }

    /**
     * Writes a small workbook to start from: two conditions, an action and its channel, one row, one case.
     *
     * @throws InvalidAssetException when the catalogues lack what it starts with; nothing is written
     */
    public Path createSkeleton(String file) {
        return write(folder.resolve(file), workbooks.skeleton(file));
    }

    /** Writes the text view beside every workbook. */
    public void writeViews() {
        for (String file : new TableFolder(folder).workbooks()) {
            write(viewOf(file), view(file).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Workbooks whose text view is missing or older than they are. */
    public List<String> staleViews() {
        List<String> stale = new ArrayList<>();
        for (String file : new TableFolder(folder).workbooks()) {
            if (!isFresh(file)) {
                stale.add(file);
            }
        }
        return stale;
    }

    private boolean isFresh(String file) {
        Path view = viewOf(file);
        try {
            return Files.exists(view) && Files.readString(view).equals(view(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The view (%s) cannot be read.".formatted(view), e);
        }
    }

    private String view(String file) {
        Problems problems = new Problems(file);
        try {
            Optional<WorkbookText> workbook =
                    new XlsxReader(Limits.standard()).read(file, new TableFolder(folder).bytes(file), problems);
            problems.throwIfAny();
            return TableView.of(workbook.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook (%s) cannot be read.".formatted(file), e);
        }
    }

    private Path viewOf(String file) {
        return folder.resolve(file.substring(0, file.lastIndexOf('.')) + VIEW);
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) cannot be written.".formatted(file), e);
        }
    }
}
