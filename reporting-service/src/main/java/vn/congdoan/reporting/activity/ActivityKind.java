package vn.congdoan.reporting.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of activity by its name. */
@Schema(description = "A kind of activity.")
public record ActivityKind(
        @Schema(description = "Its code.", examples = "dissemination")
        String code,

        @Schema(description = "Its name.", examples = "Tuyên truyền, quán triệt")
        String name) {}
