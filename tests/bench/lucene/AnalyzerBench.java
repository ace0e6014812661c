import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.Version;

/**
 * How fast Lucene's analyzers take a line file apart:
 *
 *   AnalyzerBench english|persian|standard LINES
 *
 * prints "MB/s of UTF-8 TAB tokens/s TAB texts TAB bytes TAB Lucene's version" of the best pass. One
 * analyzer a process, so that the compiler of the JVM sees no other.
 */
public class AnalyzerBench {
  /** Fewer are not warm. */
  private static final int PASSES = 5;

  /** Of the thread's own time: five passes over a small file are not warm either. */
  private static final long NANOSECONDS = 10_000_000_000L;

  /** Stop words are kept, as our analyzer keeps them. */
  private static Analyzer analyzer(String name) {
    switch (name) {
      case "english":
        return new EnglishAnalyzer(CharArraySet.EMPTY_SET);
      case "persian":
        return new PersianAnalyzer(CharArraySet.EMPTY_SET);
      case "standard":
        return new StandardAnalyzer(CharArraySet.EMPTY_SET);
      default:
        throw new IllegalArgumentException("wanted english, persian or standard, met " + name);
    }
  }

  private static List<String> readTexts(String file) throws IOException {
    List<String> texts = new ArrayList<>();
    // Not readLine, which also ends a line at a carriage return.
    for (String line : new String(Files.readAllBytes(Paths.get(file)), StandardCharsets.UTF_8).split("\n")) {
      if (!line.isEmpty()) texts.add(line);
    }
    return texts;
  }

  /** Keeps what is read of the tokens from being compiled away. */
  private static long read;

  private static long countTokens(Analyzer analyzer, List<String> texts) throws IOException {
    long tokens = 0;
    for (String text : texts) {
      try (TokenStream stream = analyzer.tokenStream("body", text)) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          tokens++;
          read += term.buffer()[0] + term.length() + offset.startOffset() + offset.endOffset();
        }
        stream.end();
      }
    }
    return tokens;
  }

  public static void main(String[] arguments) throws IOException {
    Analyzer analyzer = analyzer(arguments[0]);
    List<String> texts = readTexts(arguments[1]);
    long bytes = 0;
    for (String text : texts) bytes += text.getBytes(StandardCharsets.UTF_8).length;

    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    long tokens = 0;
    long all = 0;
    for (int pass = 0; pass < PASSES || all < NANOSECONDS; pass++) {
      long begin = threads.getCurrentThreadCpuTime();
      tokens = countTokens(analyzer, texts);
      long took = threads.getCurrentThreadCpuTime() - begin;
      best = Math.min(best, took);
      all += took;
    }
    double seconds = best / 1e9;
    System.err.println("checksum " + read);
    System.out.printf("%.3f\t%.0f\t%d\t%d\t%s%n", bytes / 1e6 / seconds, tokens / seconds, texts.size(), bytes,
        Version.LATEST);
  }
}
