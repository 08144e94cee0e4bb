package vn.congdoan.membership.audit;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "JournalDigest",
        description =
                "What the rows of a stream up to a position say to reports, counted and digested so that reports can be "
                        + "compared with it. All of it is of one moment.")
record DigestView(
        @Schema(description = "Whose stream it is.", examples = "HN-CAUGIAY", required = true)
        String organization,

        @Schema(description = "The position of its last row.", examples = "612", required = true)
        long head,

        @Schema(description = "The position up to which Kafka has taken it.", examples = "612", required = true)
        long published,

        @Schema(description = "The last position digested.", examples = "600", required = true)
        long to,

        @Schema(
                description = "The hash of the row at that position; zeros where there is none.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        String hash,

        @Schema(
                description =
                        "How many entries there are: by the measure, and of plans, kinds of activities, amounts of activities, directives and their early ends, sections and their ends, committees, and the organization itself.",
                required = true)
        Map<String, Long> counts,

        @Schema(
                description =
                        "The sum modulo 2^256 of the SHA-256 of every entry's line, 64 hexadecimal digits; zeros for no entry.",
                examples = "f27911427e902eba6b7f63435508a7a3995f662569a7e44ab311fe9055710987",
                required = true)
        String digest) {}
