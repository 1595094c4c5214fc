// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the files of a folder on the loopback interface, and records the requests. */
final class PageServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  PageServer(Path folder) throws IOException {
    this.folder = folder;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  /** Returns the address of the folder, without a trailing slash. */
  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** Returns the requested paths, in order. */
  List<String> requests() {
    return List.copyOf(asked);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> answer(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      BufferedReader head =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      String request = head.readLine();
      if (request == null) {
        return;
      }
      for (String line = head.readLine(); line != null && !line.isEmpty(); ) {
        line = head.readLine();
      }
      String path = request.split(" ")[1];
      asked.add(path);
      Path file = folder.resolve(path.substring(1));
      byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      OutputStream out = client.getOutputStream();
      String status =
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: ";
      out.write((status + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
    } catch (IOException e) {
      asked.add("failed: " + e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
