package vn.congdoan.http.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.ErasureGround;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.contracts.vocabulary.RevealPurpose;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.http.SearchText;

/**
 * Makes schemas say what the records say: a component that is not {@code @Nullable} is required, one that is can be null;
 * in answers even nulls are there, unless the record leaves them out. A body read as a draft is described as what it is a
 * draft of.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordSchemas implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final DotName RECORD = DotName.createSimple(Record.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);

    /** The code lists of api-contracts, which knows no OpenAPI. */
    private static final Map<Class<?>, String> CODE_LISTS = Map.ofEntries(
            Map.entry(OrganizationKind.class, "What a node of the federation tree is."),
            Map.entry(EnterpriseKind.class, "What an employer on the enterprise register is."),
            Map.entry(Sector.class, "The ownership sector: state, non-state, or with foreign investment."),
            Map.entry(
                    UnionKind.class, "What a grassroots union stands on: one employer (UNION) or a trade (SYNDICATE)."),
            Map.entry(
                    FoundingMethod.class,
                    "How a union came to be founded: by the upper level, or by the workers themselves."),
            Map.entry(MeasureUnit.class, "What a measure of activities counts."),
            Map.entry(DirectiveKind.class, "What a document that is to be carried out is."),
            Map.entry(SectionKind.class, "What a part of a grassroots union is: a section, or a group."),
            Map.entry(
                    CommitteeFormation.class,
                    "How a committee came to lead: provisional, named until one is elected, or elected for a term."),
            Map.entry(DepartureReason.class, "Why a member left."),
            Map.entry(
                    ErasureGround.class,
                    "Why personal data is erased: article 14.1 of Law 91/2025/QH15, points a to d."),
            Map.entry(RevealPurpose.class, "What a citizen number may be read in full for."),
            Map.entry(
                    UnionLevel.class,
                    "On which level of the federation a union stands: a grassroots union, or an organization above such."),
            Map.entry(Readiness.class, "What a survey found of the wish for a union."),
            Map.entry(EnterpriseClassification.class, "What follows from a survey for the work of founding."),
            Map.entry(ApproachOutcome.class, "What came of speaking for a union."));

    private final Map<String, ClassInfo> records = new HashMap<>();

    /** @param index the application's classes */
    public RecordSchemas(IndexView index) {
        // Libraries have records of the same simple names.
        List<ClassInfo> own = index.getKnownDirectSubclasses(RECORD).stream()
                .filter(type -> type.name().toString().startsWith("vn.congdoan."))
                .toList();
        own.forEach(type -> records.put(type.simpleName(), type));
        // A record that is named in the contract has that name before any that is only called so in the program.
        own.stream()
                .filter(type -> schemaName(type) != null)
                .forEach(type -> records.put(Objects.requireNonNull(schemaName(type)), type));
    }

    private static @Nullable String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? null
                : schema.value("name").asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(operation -> unwrapDraft(operation, schemas));
        }
        schemas.keySet().stream()
                .filter(name -> name.equals("Invalid") || name.startsWith("Draft"))
                .toList()
                .forEach(name -> document.getComponents().removeSchema(name));
        namePages(document);
        describeScalars(document.getComponents());
        schemas.values().forEach(RecordSchemas::leaveTypesToReferences);
        Set<String> requests = requestSchemas(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = records.get(name);
            if (type != null && schema.getProperties() != null) {
                boolean nullsLeftOut = type.hasDeclaredAnnotation(JSON_INCLUDE);
                boolean alwaysThere = !requests.contains(name) && !nullsLeftOut;
                for (RecordComponentInfo component : type.recordComponents()) {
                    apply(component, schema, alwaysThere, nullsLeftOut);
                }
            }
        });
    }

    /** What a property refers to has its type there. */
    private static void leaveTypesToReferences(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> property.getRef() != null)
                    .forEach(property -> property.setType(null));
        }
    }

    private static void apply(RecordComponentInfo component, Schema schema, boolean alwaysThere, boolean nullsLeftOut) {
        String name = component.name();
        Schema property = schema.getProperties().get(name);
        if (property == null) {
            return;
        }
        boolean nullable = component.type().hasAnnotation(NULLABLE);
        boolean known = schema.getRequired() != null && schema.getRequired().contains(name);
        if ((alwaysThere || !nullable) && !known) {
            schema.addRequired(name);
        }
        if (nullable && !nullsLeftOut) {
            schema.addProperty(name, orNull(property));
        }
    }

    /** The names of the schemas that bodies of requests are made of. */
    private static Set<String> requestSchemas(OpenAPI document) {
        Set<String> names = new HashSet<>();
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                if (operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null) {
                    operation.getRequestBody().getContent().getMediaTypes().values().stream()
                            .map(MediaType::getSchema)
                            .forEach(schema ->
                                    collect(schema, document.getComponents().getSchemas(), names));
                }
            }
        }
        return names;
    }

    private static void collect(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(SCHEMAS.length());
            if (names.add(name)) {
                collect(schemas.get(name), schemas, names);
            }
        }
        collect(schema.getItems(), schemas, names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, schemas, names));
        }
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() == null) {
            return property.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .description(property.getDescription())
                .anyOf(List.of(
                        OASFactory.createSchema().ref(property.getRef()),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private static void unwrapDraft(Operation operation, Map<String, Schema> schemas) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        for (MediaType content :
                operation.getRequestBody().getContent().getMediaTypes().values()) {
            String ref =
                    content.getSchema() == null ? null : content.getSchema().getRef();
            if (ref != null && ref.startsWith(SCHEMAS + "Draft")) {
                Schema draft = Objects.requireNonNull(schemas.get(ref.substring(SCHEMAS.length())));
                Schema value = Objects.requireNonNull(draft.getProperties().get("value"));
                content.setSchema(OASFactory.createSchema().ref(value.getRef()));
            }
        }
    }

    /** Names the page of {@code Member}s {@code MemberPage}; the page of anything is described by none. */
    private static void namePages(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, String> names = new HashMap<>();
        schemas.forEach((name, schema) -> {
            Schema items = name.startsWith("Page") && schema.getProperties() != null
                    ? schema.getProperties().get("items")
                    : null;
            if (items != null && items.getItems() != null && items.getItems().getRef() != null) {
                names.put(name, items.getItems().getRef().substring(SCHEMAS.length()) + "Page");
            }
        });
        names.forEach((old, name) -> {
            document.getComponents().addSchema(name, schemas.get(old));
            document.getComponents().removeSchema(old);
        });
        document.getComponents().removeSchema("Page");
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().stream()
                    .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                    .filter(response -> response.getContent() != null)
                    .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                    .map(MediaType::getSchema)
                    .filter(schema -> schema != null && schema.getRef() != null)
                    .forEach(schema -> {
                        String name = names.get(schema.getRef().substring(SCHEMAS.length()));
                        if (name != null) {
                            schema.setRef(name);
                        }
                    });
        }
    }

    private static void describeScalars(Components components) {
        replace(
                components,
                "LocalDate",
                scalar("A date in Asia/Ho_Chi_Minh.", "2021-04-04").format("date"));
        replace(
                components,
                "Instant",
                scalar("A moment in UTC, by RFC 3339.", "2021-04-05T02:15:30.123456Z")
                        .format("date-time"));
        replace(
                components,
                "UUID",
                scalar("An identifier; those that the server gives are UUIDv7.", "01931f6e-7c1a-7d3b-9a52-3f1f6f0c2b11")
                        .format("uuid"));
        replace(
                components,
                "SearchText",
                scalar("A text to search by; diacritics and case don't matter.", "bac tu liem")
                        .minLength(1)
                        .maxLength(SearchText.MAX_LENGTH));
        CODE_LISTS.forEach((list, description) -> {
            Schema schema = components.getSchemas().get(list.getSimpleName());
            if (schema != null && schema.getDescription() == null) {
                schema.setDescription(description);
            }
        });
    }

    private static void replace(Components components, String name, Schema schema) {
        if (components.getSchemas().containsKey(name)) {
            components.addSchema(name, schema);
        }
    }

    private static Schema scalar(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
