package vn.congdoan.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.style.Styler;
import vn.congdoan.benchmarks.BenchmarkException;

/** Draws a report's ratios as SVG: one plot of those where more is better, one of those where less is. */
public final class Plots {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 480;

    private Plots() {}

    /** Writes {@code rates.svg} and {@code latencies.svg}, as far as there are rows for them. */
    public static void write(Report report, Path directory) {
        write(report, directory, "rates", "Ratio to the denominator: more is better", false);
        write(report, directory, "latencies", "Ratio to the denominator: less is better", true);
    }

    private static void write(Report report, Path directory, String name, String title, boolean lessIsBetter) {
        List<Row> rows = report.rows().stream()
                .filter(row -> row.lessIsBetter() == lessIsBetter)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle("ratio")
                .build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        chart.getStyler().setXAxisLabelRotation(20);
        chart.getStyler().setYAxisMin(0.0);
        List<String> paths = rows.stream().map(Row::path).toList();
        // The bar is the median; its whiskers reach over all pairs.
        chart.addSeries(
                "ratio",
                paths,
                rows.stream().map(Row::ratio).toList(),
                rows.stream().map(Plots::reach).toList());
        if (rows.stream().anyMatch(row -> row.mustReach() != null)) {
            mark(
                    chart,
                    "must",
                    paths,
                    rows.stream().map(row -> orNothing(row.mustReach())).toList());
            mark(
                    chart,
                    "aim",
                    paths,
                    rows.stream().map(row -> orNothing(row.aim())).toList());
        }
        try {
            Files.createDirectories(directory);
            VectorGraphicsEncoder.saveVectorGraphic(
                    chart, directory.resolve(name).toString(), VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write plots to " + directory + ": " + e.getMessage(), e);
        }
    }

    private static double reach(Row row) {
        List<Double> ratios = row.ratios();
        return Math.max(row.ratio() - ratios.get(0), ratios.get(ratios.size() - 1) - row.ratio());
    }

    private static double orNothing(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static void mark(CategoryChart chart, String name, List<String> paths, List<Double> values) {
        chart.addSeries(name, paths, values)
                .setChartCategorySeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Stick);
    }
}
