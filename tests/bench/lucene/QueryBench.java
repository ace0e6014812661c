import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.spans.FieldMaskingSpanQuery;
import org.apache.lucene.search.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.search.spans.SpanNearQuery;
import org.apache.lucene.search.spans.SpanNotQuery;
import org.apache.lucene.search.spans.SpanOrQuery;
import org.apache.lucene.search.spans.SpanQuery;
import org.apache.lucene.search.spans.SpanTermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;

/**
 * How long Lucene takes for a query.
 *
 *   QueryBench version
 *   QueryBench index DIRECTORY < ARTICLES            id, date, title, body: an article a line
 *   QueryBench search DIRECTORY WARM-UPS REPETITIONS first|all < QUERIES
 *
 * A query is "class TAB number TAB (and oil (near 4 gas export))"; for each, search prints "class TAB
 * number TAB microseconds TAB hits": the median of the repetitions, of the thread's own time. With
 * "first" it need only find the ten best, with "all" it counts every match too.
 */
public class QueryBench {
  /** Headline and body, with the stems of English. */
  private static final String TEXT = "text";
  private static final String TITLE = "title";
  /** The words of TEXT at the same positions, in lower case but not stemmed. */
  private static final String FORM = "form";

  private static final int HITS = 10;

  /** Stop words are kept, as our index keeps them; no phrase spans headline and body. */
  private static final Analyzer ANALYZER = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
    private final Analyzer english = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private final Analyzer standard = new StandardAnalyzer(CharArraySet.EMPTY_SET);

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return field.equals(FORM) ? standard : english;
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return 100;
    }
  };

  private static BufferedReader standardInput() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** 2021-06-18 -> 20210618 */
  private static long day(String date) {
    return Long.parseLong(date.replace("-", ""));
  }

  private static Document document(String line) {
    String[] parts = line.split("\t", -1);
    Document document = new Document();
    document.add(new StringField("id", parts[0], Field.Store.YES));
    if (!parts[1].isEmpty()) document.add(new LongPoint("day", day(parts[1])));
    document.add(new TextField(TITLE, parts[2], Field.Store.NO));
    for (String text : Arrays.asList(parts[2], parts[3])) {
      document.add(new TextField(TEXT, text, Field.Store.NO));
      document.add(new TextField(FORM, text, Field.Store.NO));
    }
    return document;
  }

  private static void index(String directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(512);
    try (Directory files = FSDirectory.open(Paths.get(directory));
        IndexWriter writer = new IndexWriter(files, config)) {
      BufferedReader in = standardInput();
      for (String line = in.readLine(); line != null; line = in.readLine()) writer.addDocument(document(line));
      writer.forceMerge(1);
    }
  }

  /** A word, or an operator with what it stands before. */
  private static final class Node {
    final String name;
    final List<Node> parts = new ArrayList<>();

    Node(String name) {
      this.name = name;
    }

    boolean isWord() {
      return parts.isEmpty();
    }

    Node part(int i) {
      return parts.get(i);
    }

    String word(int i) {
      return part(i).name;
    }

    int number(int i) {
      return Integer.parseInt(word(i));
    }
  }

  private static Node parse(StringTokenizer tokens) {
    String token = tokens.nextToken();
    if (!token.equals("(")) return new Node(token);
    Node node = new Node(tokens.nextToken());
    while (true) {
      Node part = parse(tokens);
      if (part.name.equals(")")) return node;
      node.parts.add(part);
    }
  }

  private static Node parse(String query) {
    return parse(new StringTokenizer(query.replace("(", " ( ").replace(")", " ) ")));
  }

  private static Term term(String field, String word) {
    try (TokenStream stream = ANALYZER.tokenStream(field, word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      if (!stream.incrementToken()) throw new IllegalArgumentException("wanted a word, met " + word);
      Term found = new Term(field, term.toString());
      stream.end();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query phrase(String field, Node node) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (Node word : node.parts) phrase.add(term(field, word.name));
    return phrase.build();
  }

  private static BooleanQuery.Builder bool(Occur occur, List<Node> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Node part : parts) query.add(query(part), occur);
    return query;
  }

  private static List<Node> from(int first, Node node) {
    return node.parts.subList(first, node.parts.size());
  }

  private static Query query(Node node) {
    if (node.isWord()) return new TermQuery(term(TEXT, node.name));
    switch (node.name) {
      case "or":
        return bool(Occur.SHOULD, node.parts).build();
      case "and":
        return bool(Occur.MUST, node.parts).build();
      case "without": // a b: a, but not with b
        return bool(Occur.MUST, node.parts.subList(0, 1)).add(query(node.part(1)), Occur.MUST_NOT).build();
      case "least": // N a b c
        return bool(Occur.SHOULD, from(1, node)).setMinimumNumberShouldMatch(node.number(0)).build();
      case "boost": // WEIGHT a
        return new BoostQuery(query(node.part(1)), node.number(0));
      case "days": // FIRST LAST a
        return bool(Occur.MUST, from(2, node))
            .add(LongPoint.newRangeQuery("day", day(node.word(0)), day(node.word(1))), Occur.FILTER).build();
      case "phrase":
        return phrase(TEXT, node);
      case "title":
        return new TermQuery(term(TITLE, node.word(0)));
      case "form":
        return new TermQuery(term(FORM, node.word(0)));
      case "forms":
        return phrase(FORM, node);
      case "prefix":
      case "wildcard":
      case "fuzzy":
        return likeForms(node);
      default:
        return span(node);
    }
  }

  private static MultiTermQuery likeForms(Node node) {
    switch (node.name) {
      case "prefix":
        return new PrefixQuery(new Term(FORM, node.word(0)));
      case "wildcard":
        return new WildcardQuery(new Term(FORM, node.word(0)));
      case "fuzzy": // EDITS a
        return new FuzzyQuery(new Term(FORM, node.word(1)), node.number(0));
      default:
        throw new IllegalArgumentException("there is no operator " + node.name);
    }
  }

  private static SpanQuery[] spans(List<Node> parts) {
    return parts.stream().map(QueryBench::span).toArray(SpanQuery[]::new);
  }

  private static SpanQuery span(Node node) {
    if (node.isWord()) return new SpanTermQuery(term(TEXT, node.name));
    switch (node.name) {
      case "or":
        return new SpanOrQuery(spans(node.parts));
      case "near": // SLOP a b
        return new SpanNearQuery(spans(from(1, node)), node.number(0), false);
      case "ordered": // SLOP a b
        return new SpanNearQuery(spans(from(1, node)), node.number(0), true);
      case "far": // WORDS a b: an a that has no b among so many words before and behind it
        return new SpanNotQuery(span(node.part(1)), span(node.part(2)), node.number(0), node.number(0));
      default:
        return new FieldMaskingSpanQuery(new SpanMultiTermQueryWrapper<>(likeForms(node)), TEXT);
    }
  }

  private static long read;

  private static void search(IndexSearcher searcher, Node node, int counted) throws IOException {
    TopScoreDocCollector best = TopScoreDocCollector.create(HITS, counted);
    searcher.search(query(node), best);
    for (ScoreDoc hit : best.topDocs().scoreDocs) read += searcher.doc(hit.doc).get("id").length();
  }

  private static void search(String directory, int warmUps, int repetitions, int counted) throws IOException {
    List<String[]> lines = new ArrayList<>();
    List<Node> queries = new ArrayList<>();
    BufferedReader in = standardInput();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.add(line.split("\t"));
      queries.add(parse(lines.get(lines.size() - 1)[2]));
    }

    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(Paths.get(directory))));
    searcher.setQueryCache(null);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[][] nanoseconds = new long[queries.size()][repetitions];
    for (int pass = -warmUps; pass < repetitions; pass++) {
      for (int i = 0; i < queries.size(); i++) {
        long begin = threads.getCurrentThreadCpuTime();
        search(searcher, queries.get(i), counted);
        long took = threads.getCurrentThreadCpuTime() - begin;
        if (pass >= 0) nanoseconds[i][pass] = took;
      }
    }
    for (int i = 0; i < queries.size(); i++) {
      Arrays.sort(nanoseconds[i]);
      System.out.printf("%s\t%s\t%.1f\t%d%n", lines.get(i)[0], lines.get(i)[1],
          nanoseconds[i][repetitions / 2] / 1e3, searcher.count(query(queries.get(i))));
    }
    System.err.println("checksum " + read);
  }

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "version":
        System.out.println(Version.LATEST);
        break;
      case "index":
        index(arguments[1]);
        break;
      case "search":
        search(arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]),
            arguments[4].equals("all") ? Integer.MAX_VALUE : 1);
        break;
      default:
        throw new IllegalArgumentException("wanted version, index or search, met " + arguments[0]);
    }
  }
}
