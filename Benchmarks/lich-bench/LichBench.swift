@main struct LichBench { static func main() {} }
