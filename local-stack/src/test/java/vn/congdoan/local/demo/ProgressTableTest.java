package vn.congdoan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTableTest {

    @Test
    void writesFiguresAsVietnameseOfficesDo() {
        // given
        Progress progress = new Progress(
                "LĐLĐ quận Cầu Giấy",
                new Progress.Measure(27L, 11, new BigDecimal("40.74"), 16L, "IN_PROGRESS", null),
                new Progress.Measure(1450L, 1723, new BigDecimal("118.80"), 0L, "EXCEEDED", LocalDate.of(2021, 6, 8)));

        // when
        String table = ProgressTable.of("Tiến độ", List.of(progress));

        // then
        assertThat(table.lines().map(String::strip))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("LĐLĐ quận Cầu Giấy")
                        .containsSubsequence("Thành lập CĐCS", "11/27", "40,74 %", "còn 16"))
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence(
                                "Kết nạp đoàn viên", "1.723/1.450", "118,80 %", "vượt chỉ tiêu (đủ ngày 08/06/2021)"));
    }

    @Test
    void showsWhereThereIsNoTarget() {
        // given
        Progress.Measure none = new Progress.Measure(null, 3, null, null, "NO_PLAN", null);

        // when
        String table = ProgressTable.of("Tiến độ", List.of(new Progress("Hà Nội", none, none)));

        // then
        assertThat(table).contains("3/–").contains("không có chỉ tiêu").doesNotContain("null");
    }
}
