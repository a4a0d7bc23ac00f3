package io.caravanserai.app.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.web.BadRequestException;
import io.caravanserai.app.web.BoundedBody;
import io.caravanserai.domain.table.TableEdit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what is sent, never more than is allowed. */
@Component
class Body {

    private static final int MOST_EDITS = 5_000;

    private final ObjectMapper json;
    private final int most;

    Body(ObjectMapper json, HubSettings settings) {
        this.json = json;
        this.most = settings.tables().mostBytes();
    }

    byte[] bytes(HttpServletRequest request) throws IOException {
        return BoundedBody.bytes(request, most, "Maybe remove pictures from the workbook, or split the table.");
    }

    List<TableEdit> edits(HttpServletRequest request) throws IOException {
        List<EditJson> edits = List.of(parsed(bytes(request)));
        if (edits.isEmpty() || edits.size() > MOST_EDITS) {
            throw new BadRequestException(
                    "body",
                    edits.size() + " edits",
                    "is not 1 to %,d edits".formatted(MOST_EDITS),
                    "Maybe send them in several requests.");
        }
        return edits.stream().map(EditJson::toEdit).toList();
    }

    private EditJson[] parsed(byte[] body) throws IOException {
        try {
            return json.readValue(body, EditJson[].class);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(
                    "body",
                    "the JSON",
                    "is not a list of edits",
                    "Check it against /v3/api-docs: syntax, names, types.");
        }
    }
}
