package org.undersigned.app.interfaces;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API as a program reads it, and the schemas in it. */
final class Description {
    private static final String AT = "https://site.example/openapi.json";
    private static final String META = "https://spec.openapis.org/oas/3.1/";

    private final String text;
    private final JsonNode document;
    private final SchemaRegistry registry;

    Description(String text, String statementSchema, String commitmentsSchema) {
        this.text = text;
        this.document = JsonMapper.shared().readTree(text);
        this.registry = registry(Map.of(
                AT,
                text,
                "https://site.example/schemas/statement-v1.json",
                statementSchema,
                "https://site.example/schemas/commitments-v1.json",
                commitmentsSchema));
    }

    private static SchemaRegistry registry(Map<String, String> more) {
        Map<String, String> known = new HashMap<>(more);
        for (String name : List.of("schema/2022-10-07", "schema-base/2022-10-07", "dialect/base", "meta/base")) {
            known.put(META + name, resource("/spec.openapis.org/oas/3.1/" + name));
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(known));
    }

    private static String resource(String name) {
        try (InputStream file = Description.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What is wrong with the document itself, schemas in it included. */
    static List<Error> problems(String text) {
        return SchemaRegistry.withDialects(
                        List.of(Dialects.getDraft202012(), Dialects.getOpenApi31()),
                        builder -> builder.schemas(Map.of(
                                META + "schema/2022-10-07",
                                resource("/spec.openapis.org/oas/3.1/schema/2022-10-07"),
                                META + "schema-base/2022-10-07",
                                resource("/spec.openapis.org/oas/3.1/schema-base/2022-10-07"),
                                META + "dialect/base",
                                resource("/spec.openapis.org/oas/3.1/dialect/base"),
                                META + "meta/base",
                                resource("/spec.openapis.org/oas/3.1/meta/base"))))
                .getSchema(SchemaLocation.of(META + "schema-base/2022-10-07"))
                .validate(text, InputFormat.JSON);
    }

    String text() {
        return text;
    }

    JsonNode paths() {
        return document.get("paths");
    }

    /** The node, or the one that it refers to inside the document. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    /** What of a body is not as its answer is described. */
    List<Error> problems(String path, String method, String status, String type, String body) {
        JsonNode answer =
                document.get("paths").get(path).get(method).get("responses").get(status);
        String reference = answer.path("$ref").asString("");
        String pointer =
                reference.isEmpty() ? "#/paths/" + escaped(path) + "/" + method + "/responses/" + status : reference;
        return registry.getSchema(SchemaLocation.of(AT + pointer + "/content/" + escaped(type) + "/schema"))
                .validate(body, InputFormat.JSON);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
