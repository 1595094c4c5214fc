// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A headless Chromium, controlled through the DevTools protocol. The binary is given by the system
 * property {@code nutgraf.browser}, or is the first one on the path.
 */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();

  /** Returns the browser's binary, or empty if there is none. */
  static Optional<Path> binary() {
    String given = System.getProperty("nutgraf.browser", "");
    if (!given.isEmpty()) {
      return Optional.of(Path.of(given)).filter(Files::isExecutable);
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser with a fresh profile in {@code folder}. */
  Browser(Path folder) throws Exception {
    profile = folder;
    List<String> command =
        new ArrayList<>(
            List.of(
                binary().orElseThrow().toString(),
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "--window-size=1280,1600",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "about:blank"));
    if (System.getProperty("user.name").equals("root")) {
      command.add(1, "--no-sandbox");
    }
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolveSibling("browser.log").toFile())
            .start();
    URI page = page(port(folder));
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(page, new Listener())
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      call(domain + ".enable", Map.of());
    }
  }

  private static String port(Path folder) throws Exception {
    Path file = folder.resolve("DevToolsActivePort");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
        return Files.readAllLines(file).get(0);
      }
      Thread.sleep(50);
    }
    throw new IOException("browser must open its port within " + PATIENCE + ", did not");
  }

  private static URI page(String port) throws Exception {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    String body = HttpClient.newHttpClient().send(list, BodyHandlers.ofString()).body();
    for (JsonNode target : JSON.readTree(body)) {
      if (target.get("type").asText().equals("page")) {
        return URI.create(target.get("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("browser must have a page, had " + body);
  }

  JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    JsonNode given = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (given.has("error")) {
      throw new IOException(method + " failed: " + given.get("error"));
    }
    return given.get("result");
  }

  /** Opens a page and waits until it is loaded. */
  void open(String address) throws Exception {
    call("Page.navigate", Map.of("url", "about:blank"));
    requests.clear();
    faults.clear();
    call("Page.navigate", Map.of("url", address));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      String state = evaluate("location.href + ' ' + document.readyState").asText();
      if (!state.startsWith("about:") && state.endsWith(" complete")) {
        return;
      }
      Thread.sleep(20);
    }
    throw new IOException("page must load within " + PATIENCE + ", did not: " + address);
  }

  /** Returns the value of a JavaScript expression. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + " failed: " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** Returns the number of visible elements that match a selector. */
  int visible(String selector) throws Exception {
    return evaluate(
            "[...document.querySelectorAll('%s')].filter(e => e.getClientRects().length > 0).length"
                .replace("%s", selector))
        .asInt();
  }

  /** Clicks the centre of the first matching element. */
  void click(String selector) throws Exception {
    JsonNode at =
        evaluate(
            """
            (() => {
              const e = document.querySelector('%s');
              e.scrollIntoView({ block: 'center', behavior: 'instant' });
              const box = e.getBoundingClientRect();
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            })()
            """
                .replace("%s", selector));
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              at.get("x").asDouble(),
              "y",
              at.get("y").asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** Presses a key, for example Tab. */
  void press(String key, int code) throws Exception {
    String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    Map<String, ?> event =
        Map.of("key", key, "code", key.equals(" ") ? "Space" : key, "windowsVirtualKeyCode", code);
    Map<String, Object> down = new HashMap<>(event);
    down.put("type", "keyDown");
    down.put("text", text);
    call("Input.dispatchKeyEvent", down);
    Map<String, Object> up = new HashMap<>(event);
    up.put("type", "keyUp");
    call("Input.dispatchKeyEvent", up);
  }

  void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  /** Takes a screenshot of the window. */
  void screenshot(Path file) throws Exception {
    JsonNode picture = call("Page.captureScreenshot", Map.of("format", "png"));
    Files.write(file, Base64.getDecoder().decode(picture.get("data").asText()));
  }

  /** Returns the addresses requested since the last page was opened. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns console messages since the last page was opened: errors, blocked loads. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Stops the browser and removes symbolic links from its profile. */
  @Override
  public void close() throws IOException {
    socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true);
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    for (String link : List.of("SingletonLock", "SingletonCookie", "SingletonSocket")) {
      Files.deleteIfExists(profile.resolve(link));
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        take(message.toString());
        message.setLength(0);
      }
      source.request(1);
      return null;
    }

    private void take(String text) {
      JsonNode node;
      try {
        node = JSON.readTree(text);
      } catch (IOException e) {
        faults.add(e.getMessage());
        return;
      }
      switch (node.path("method").asText()) {
        case "" -> {
          CompletableFuture<JsonNode> answer = answers.remove(node.path("id").asInt());
          if (answer != null) {
            answer.complete(node);
          }
        }
        case "Network.requestWillBeSent" -> requests.add(node.at("/params/request/url").asText());
        case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
            faults.add(node.get("params").toString());
        default -> {}
      }
    }
  }
}
