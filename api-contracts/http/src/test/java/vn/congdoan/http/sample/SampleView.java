package vn.congdoan.http.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An answer. */
public record SampleView(
        String name, @Nullable LocalDate on, @Nullable BigDecimal amount) {}
