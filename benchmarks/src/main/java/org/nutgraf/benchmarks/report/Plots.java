// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.awt.Color;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.w3c.dom.Document;

/** Draws plots as SVG. */
final class Plots {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 380;
  private static final Color[] COLOURS = {
    new Color(0x1b6ca8), new Color(0xd1495b), new Color(0x66a182), new Color(0xedae49)
  };

  private Plots() {}

  /** Draws a bar chart with a logarithmic vertical axis. */
  static void bars(Path file, String title, String unit, Map<String, Double> values)
      throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(lowerPowerOfTen(values.values()));
    chart.getStyler().setLabelsVisible(true);
    chart.addSeries("value", List.copyOf(values.keySet()), List.copyOf(values.values()));
    draw(chart, file);
  }

  private static double lowerPowerOfTen(Iterable<Double> values) {
    double least = Double.MAX_VALUE;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return Math.pow(10, Math.floor(Math.log10(least) - 1e-9));
  }

  /** Draws a line chart over sizes, with logarithmic axes. */
  static void lines(
      Path file, String title, String sizes, String unit, Map<String, Map<Integer, Double>> lines)
      throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(sizes)
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    lines.forEach(
        (name, points) ->
            chart.addSeries(name, List.copyOf(points.keySet()), List.copyOf(points.values())));
    draw(chart, file);
  }

  private static void draw(Chart<?, ?> chart, Path file) throws IOException {
    chart.getStyler().setSeriesColors(COLOURS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument("http://www.w3.org/2000/svg", "svg", null);
      SVGGraphics2D graphics = new SVGGraphics2D(document);
      graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, HEIGHT));
      chart.paint(graphics, WIDTH, HEIGHT);
      StringWriter out = new StringWriter();
      graphics.stream(out, false);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, out.toString());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform can create XML documents", e);
    }
  }
}
