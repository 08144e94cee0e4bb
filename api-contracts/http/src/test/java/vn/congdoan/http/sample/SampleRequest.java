package vn.congdoan.http.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;

/** A body with every kind of field. */
public record SampleRequest(
        @NotBlank @Size(max = 20) String name,
        @Nullable Sector sector,
        @Nullable @PastOrPresent LocalDate on,
        @Nullable UUID unionId,
        @Nullable @Min(0) Integer headcount,
        @Nullable BigDecimal amount,
        @Nullable Boolean active,
        @Nullable @Size(max = 3) List<@NotNull @Valid Row> rows) {

    /** One row of a batch. */
    public record Row(
            @NotBlank String fullName,

            @NotNull @Pattern(regexp = "[0-9]{12}", message = "{citizen-number.format}")
            String citizenId) {}
}
