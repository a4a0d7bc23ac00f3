package io.caravanserai.connectors.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A JSON Schema (2020-12) whose findings are said in the problem grammar. Safe for use by several threads. */
public final class AssetSchema {

    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("x-text"))
            .keyword(new NonValidationKeyword("x-secret"))
            .build();
    private static final SchemaValidatorsConfig SETTINGS = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .locale(Locale.ENGLISH)
            .build();

    private final JsonSchema schema;

    private AssetSchema(JsonSchema schema) {
        this.schema = schema;
        schema.initializeValidators();
    }

    public static AssetSchema of(JsonNode schema) {
        return new AssetSchema(factory().getSchema(schema, SETTINGS));
    }

    /** A schema packed beside the class. */
    public static AssetSchema packed(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new AssetSchema(factory().getSchema(in, InputFormat.JSON, SETTINGS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The schema itself, for defaults and marks. */
    public JsonNode document() {
        return schema.getSchemaNode();
    }

    public List<Finding> check(JsonNode node) {
        Set<ValidationMessage> messages = schema.validate(node);
        return messages.isEmpty() ? List.of() : findings(messages);
    }

    private List<Finding> findings(Set<ValidationMessage> messages) {
        return messages.stream()
                .map(message -> Finding.of(message, document()))
                .distinct()
                .sorted(Comparator.comparing(Finding::pointer))
                .toList();
    }

    private static JsonSchemaFactory factory() {
        return JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.metaSchema(DIALECT).defaultMetaSchemaIri(DIALECT.getIri()));
    }
}
