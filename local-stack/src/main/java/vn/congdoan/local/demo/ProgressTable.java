package vn.congdoan.local.demo;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints progress as Vietnamese offices do: {@code 1.450}, {@code 40,62 %}, {@code 04/04/2021}. */
final class ProgressTable {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final int NAME_WIDTH = 50;
    private static final String LINE = "  %-" + NAME_WIDTH + "s %-22s %13s %9s  %s%n";

    private ProgressTable() {}

    static String of(String title, List<Progress> rows) {
        Formatter lines = new Formatter(Locale.ROOT);
        lines.format("%n%s%n", title);
        lines.format(LINE, "Tổ chức", "Chỉ tiêu", "Thực hiện", "Tỷ lệ", "Kết quả");
        for (Progress row : rows) {
            line(lines, row.organization(), "Thành lập CĐCS", row.newUnions());
            line(lines, "", "Kết nạp đoàn viên", row.newMembers());
        }
        return lines.toString();
    }

    private static void line(Formatter lines, String name, String what, Progress.Measure measure) {
        String done = number(measure.actual()) + "/" + (measure.target() == null ? "–" : number(measure.target()));
        lines.format(LINE, name, what, done, percent(measure.percent()), result(measure));
    }

    private static String result(Progress.Measure measure) {
        String reached = measure.reachedOn() == null ? "" : " (đủ ngày %s)".formatted(DATE.format(measure.reachedOn()));
        return switch (measure.status()) {
            case "EXCEEDED" -> "vượt chỉ tiêu" + reached;
            case "REACHED" -> "đạt chỉ tiêu" + reached;
            case "IN_PROGRESS" -> measure.remaining() == null ? "" : "còn " + number(measure.remaining());
            default -> "không có chỉ tiêu";
        };
    }

    static String number(long number) {
        return new DecimalFormat("#,##0", symbols()).format(number);
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "–" : new DecimalFormat("#,##0.00", symbols()).format(percent) + " %";
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}
