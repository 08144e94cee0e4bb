package vn.congdoan.membership.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a table is written down. */
@Schema(description = "How a table is written down.")
public enum TableFormat {
    /** Values between commas, semicolons or tabs, RFC 4180. */
    CSV("csv", "text/csv"),
    /** A workbook of Excel, ISO/IEC 29500. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One JSON object a line. */
    NDJSON("ndjson", "application/x-ndjson");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The one to send it with. */
    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without the point. */
    public String extension() {
        return extension;
    }

    /** The format of a {@code Content-Type}, whatever its parameters. */
    public static Optional<TableFormat> ofMediaType(String contentType) {
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findAny();
    }
}
